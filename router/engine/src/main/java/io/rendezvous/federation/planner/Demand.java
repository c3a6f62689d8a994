package io.rendezvous.federation.planner;

import io.rendezvous.federation.operation.Fact;
import io.rendezvous.federation.planner.Hop.Opening;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A fact that must be known about objects of one runtime type, with the ways to know it.
 *
 * @param fact null for the runtime type itself
 * @param options empty when nothing can answer it
 */
record Demand(@Nullable Fact fact, int type, List<Option> options) {

    /**
     * Who reads a fact.
     *
     * @param hop null when it is read where the objects stand already
     * @param below where reading it leads, null for a leaf
     */
    record Provider(
            @Nullable Hop hop, Vertex vertex, @Nullable Vertex below) {}

    /**
     * @param providers several when their answers complement each other
     * @param openings the calls needed
     * @param cost of reading it, without those calls
     * @param belowCost of everything below it
     * @param belowFields how many are read below it
     */
    record Option(List<Provider> providers, Set<Opening> openings, long cost, long belowCost, long belowFields) {

        long total() {
            return cost + belowCost;
        }

        List<@Nullable Vertex> belows() {
            return providers.stream().<@Nullable Vertex>map(Provider::below).toList();
        }
    }
}
