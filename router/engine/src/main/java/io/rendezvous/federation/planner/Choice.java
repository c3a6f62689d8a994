package io.rendezvous.federation.planner;

import io.rendezvous.federation.planner.Demand.Option;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How to answer everything that is wanted at a place and below.
 *
 * @param fields how many are read
 */
record Choice(long cost, long fields, List<Decision> decisions) {

    /** @param option null when nothing can answer the demand */
    record Decision(Demand demand, @Nullable Option option) {}
}
