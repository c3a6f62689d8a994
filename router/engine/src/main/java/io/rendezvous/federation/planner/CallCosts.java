package io.rendezvous.federation.planner;

import io.rendezvous.federation.planner.Hop.Opening;
import java.util.BitSet;
import java.util.Collection;

/**
 * What a call costs. Subgraphs to avoid cost more than any way round them, but less than leaving a field unanswered: where
 * nobody else has a field they are still asked, and fail for that field alone.
 *
 * @param avoided indexes of subgraphs
 */
record CallCosts(BitSet avoided) {

    private static final long AVOIDED = 1_000_000_000;

    long of(int subgraph) {
        return avoided.get(subgraph) ? AVOIDED : Costs.FETCH;
    }

    /** Of reading a field in a call that is made anyway. */
    long field(int subgraph) {
        return avoided.get(subgraph) ? AVOIDED : Costs.FIELD;
    }

    long of(Collection<Opening> openings) {
        return openings.stream().mapToLong(opening -> of(opening.subgraph())).sum();
    }
}
