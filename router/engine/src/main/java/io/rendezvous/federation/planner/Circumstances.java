package io.rendezvous.federation.planner;

import java.util.BitSet;

/**
 * What a plan depends on besides the operation.
 *
 * @param incremental whether {@code @defer} is heeded where it saves time
 * @param avoided subgraphs that do not answer at present, by index: asked only for what nobody else has
 */
public record Circumstances(boolean incremental, BitSet avoided) {

    /** Everyone answers, and the whole answer comes at once. */
    public static final Circumstances USUAL = new Circumstances(false, new BitSet());

    Circumstances atOnce() {
        return new Circumstances(false, avoided);
    }
}
