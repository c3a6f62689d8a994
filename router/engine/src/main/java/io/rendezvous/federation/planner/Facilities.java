package io.rendezvous.federation.planner;

import io.rendezvous.federation.operation.Fact;
import io.rendezvous.federation.planner.Choice.Decision;
import io.rendezvous.federation.planner.Demand.Option;
import io.rendezvous.federation.planner.Hop.Opening;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Facility location: opens the calls that answer all demands at least cost. Exact while few calls are undecided, greedy
 * beyond.
 */
final class Facilities {

    private static final int EXACT = 8;

    private record Below(@Nullable Fact fact, List<@Nullable Vertex> vertices) {}

    private final List<Demand> demands;
    private final CallCosts costs;
    private final Budget budget;
    private final Map<Opening, Integer> openings = new LinkedHashMap<>();
    private final List<Long> prices = new ArrayList<>();
    private final IdentityHashMap<Option, BitSet> masks = new IdentityHashMap<>();

    /** @param free calls that are made anyway */
    Facilities(List<Demand> demands, Set<Opening> free, CallCosts costs, Budget budget) {
        this.demands = demands;
        this.costs = costs;
        this.budget = budget;
        for (var demand : demands) {
            for (var option : demand.options()) {
                masks.computeIfAbsent(option, key -> mask(key, free));
            }
        }
    }

    private BitSet mask(Option option, Set<Opening> free) {
        var mask = new BitSet();
        for (var opening : option.openings()) {
            if (!free.contains(opening)) {
                mask.set(openings.computeIfAbsent(opening, this::number));
            }
        }
        return mask;
    }

    private int number(Opening opening) {
        prices.add(costs.of(opening.subgraph()));
        return prices.size() - 1;
    }

    Choice choose() {
        var mandatory = mandatory();
        var contested =
                demands.stream().filter(demand -> !isSettled(demand, mandatory)).toList();
        var open = open(mandatory, contested);
        var decisions = decide(open);
        return new Choice(cost(open, demands), fields(decisions), decisions);
    }

    /** The calls without which some demand has no option. */
    private BitSet mandatory() {
        var open = new BitSet();
        for (var demand : demands) {
            demand.options().stream()
                    .map(option -> (BitSet) mask(option).clone())
                    .reduce((common, mask) -> {
                        common.and(mask);
                        return common;
                    })
                    .ifPresent(open::or);
        }
        return open;
    }

    /** Whether no further call could answer the demand at less cost. */
    private boolean isSettled(Demand demand, BitSet open) {
        var served = best(demand, open);
        return demand.options().isEmpty()
                || (served != null && demand.options().stream().allMatch(option -> served.total() <= option.total()));
    }

    private BitSet open(BitSet mandatory, List<Demand> contested) {
        var undecided = new BitSet();
        for (var demand : contested) {
            demand.options().forEach(option -> undecided.or(mask(option)));
        }
        undecided.andNot(mandatory);
        return undecided.cardinality() <= EXACT
                ? exact(mandatory, undecided.stream().toArray(), contested)
                : withoutWaste(greedy(mandatory, contested), mandatory, contested);
    }

    private BitSet exact(BitSet mandatory, int[] undecided, List<Demand> contested) {
        var best = mandatory;
        var bestCost = cost(mandatory, contested);
        for (var subset = 1; subset < 1 << undecided.length; subset++) {
            var attempt = (BitSet) mandatory.clone();
            for (var bit = 0; bit < undecided.length; bit++) {
                attempt.set(undecided[bit], (subset >> bit & 1) == 1);
            }
            var cost = cost(attempt, contested);
            if (cost < bestCost) {
                best = attempt;
                bestCost = cost;
            }
        }
        return best;
    }

    private BitSet greedy(BitSet mandatory, List<Demand> contested) {
        var best = mandatory;
        var bestCost = cost(mandatory, contested);
        var masks = contested.stream()
                .flatMap(demand -> demand.options().stream())
                .map(this::mask)
                .distinct()
                .toList();
        for (var improved = true; improved; ) {
            improved = false;
            var from = best;
            for (var mask : masks) {
                var attempt = (BitSet) from.clone();
                attempt.or(mask);
                var cost = cost(attempt, contested);
                if (cost < bestCost) {
                    best = attempt;
                    bestCost = cost;
                    improved = true;
                }
            }
        }
        return best;
    }

    private BitSet withoutWaste(BitSet open, BitSet mandatory, List<Demand> contested) {
        var best = open;
        for (var opening :
                open.stream().filter(opening -> !mandatory.get(opening)).toArray()) {
            var attempt = (BitSet) best.clone();
            attempt.clear(opening);
            if (cost(attempt, contested) < cost(best, contested)) {
                best = attempt;
            }
        }
        return best;
    }

    private BitSet mask(Option option) {
        return Objects.requireNonNull(masks.get(option));
    }

    /** Objects of different types that are read at the same vertex share what is below. */
    private long cost(BitSet open, List<Demand> among) {
        budget.spend(1 + among.size());
        var cost = price(open);
        var counted = new HashSet<Below>();
        for (var demand : among) {
            var option = best(demand, open);
            if (option == null) {
                cost += unserved(demand);
            } else {
                cost += option.cost();
                cost += counted.add(new Below(demand.fact(), option.belows())) ? option.belowCost() : 0;
            }
        }
        return cost;
    }

    private long price(BitSet open) {
        return open.stream().mapToLong(prices::get).sum();
    }

    /** More than its most expensive option, so that opening calls for it pays even when they can't answer all. */
    private static long unserved(Demand demand) {
        return Costs.UNRESOLVED
                + demand.options().stream().mapToLong(Option::total).max().orElse(0);
    }

    private @Nullable Option best(Demand demand, BitSet open) {
        Option best = null;
        for (var option : demand.options()) {
            if (isOpen(option, open) && (best == null || option.total() < best.total())) {
                best = option;
            }
        }
        return best;
    }

    private boolean isOpen(Option option, BitSet open) {
        var missing = (BitSet) mask(option).clone();
        missing.andNot(open);
        return missing.isEmpty();
    }

    private static long fields(List<Decision> decisions) {
        var counted = new HashSet<Below>();
        var fields = 0L;
        for (var decision : decisions) {
            var option = decision.option();
            if (option != null) {
                var below = new Below(decision.demand().fact(), option.belows());
                fields += 1 + (counted.add(below) ? option.belowFields() : 0);
            }
        }
        return fields;
    }

    private List<Decision> decide(BitSet open) {
        var decisions = new ArrayList<Decision>();
        demands.forEach(demand -> decisions.add(new Decision(demand, best(demand, open))));
        return decisions;
    }
}
