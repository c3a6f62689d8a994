package io.rendezvous.federation.planner;

import java.util.BitSet;
import java.util.Set;

/**
 * What a plan depends on besides the operation.
 *
 * @param incremental whether {@code @defer} is heeded where it saves time
 * @param avoided subgraphs that do not answer at present, by index: asked only for what nobody else has
 * @param labels the labels of gradual overrides that are on
 */
public record Circumstances(boolean incremental, BitSet avoided, Set<String> labels) {

    /** Everyone answers, nothing moves, and the whole answer comes at once. */
    public static final Circumstances USUAL = new Circumstances(false, new BitSet(), Set.of());

    Circumstances atOnce() {
        return new Circumstances(false, avoided, labels);
    }

    Circumstances with(Set<String> labelsOn) {
        return new Circumstances(incremental, avoided, labelsOn);
    }
}
