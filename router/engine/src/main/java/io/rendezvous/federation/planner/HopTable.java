package io.rendezvous.federation.planner;

import io.rendezvous.federation.planner.Hop.Opening;
import io.rendezvous.federation.planner.Target.Mode;
import io.rendezvous.federation.schema.FieldSet;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToLongBiFunction;
import org.jspecify.annotations.Nullable;

/**
 * The cheapest way to every hop for objects of one runtime type, from where they stand: Knuth's generalisation of Dijkstra's
 * algorithm to conditions that need several facts at once. What can't be derived has no way.
 */
final class HopTable {

    /** More than any derivation costs. */
    static final long IMPOSSIBLE = Long.MAX_VALUE / 4;

    /**
     * @param key the key to send
     * @param openings the calls on the way, this one included, at this place; those below it are in the cost only
     */
    record Way(FieldSet key, long cost, Set<Opening> openings) {}

    private record Sum(long cost, Set<Opening> openings) {

        static final Sum ZERO = new Sum(0, Set.of());

        Sum plus(long more, Set<Opening> also) {
            var all = new LinkedHashSet<>(openings);
            all.addAll(also);
            return new Sum(cost + more, all);
        }
    }

    private final QueryGraph graph;
    private final CallCosts costs;
    private final int type;
    private final List<Vertex> stands;
    private final boolean typed;
    private final ToLongBiFunction<Vertex, FieldSet> below;
    private final Map<Hop, Way> ways = new LinkedHashMap<>();

    /**
     * @param typed whether the runtime type is known where they stand
     * @param below the cost of knowing fields of the objects below a field that leads to the vertex
     */
    HopTable(
            QueryGraph graph,
            CallCosts costs,
            int type,
            List<Vertex> stands,
            boolean typed,
            ToLongBiFunction<Vertex, FieldSet> below) {
        this.graph = graph;
        this.costs = costs;
        this.type = type;
        this.stands = stands;
        this.typed = typed;
        this.below = below;
    }

    /** In a fixed order. */
    Map<Hop, Way> ways() {
        return ways;
    }

    /** The cost of knowing these fields, {@link #IMPOSSIBLE} when they can't all be known. */
    long cost(FieldSet fields) {
        var sum = derive(fields, Sum.ZERO);
        return sum == null ? IMPOSSIBLE : sum.cost();
    }

    /** Finds ways and improves them by what is known of costs so far; whether there was anything to improve. */
    boolean settle() {
        var hops = candidates();
        var settled = false;
        for (var changed = true; changed; ) {
            changed = false;
            for (var hop : hops) {
                for (var key : hop.target().keys()) {
                    changed |= improve(hop, key);
                }
            }
            settled |= changed;
        }
        return settled;
    }

    /** What the fields of a type require is sent under its own name, not its interface's. */
    private List<Hop> candidates() {
        var hops = new ArrayList<Hop>();
        for (var target : graph.targets(type)) {
            if (target.mode() != Mode.INTERFACE) {
                hops.add(new Hop(target, FieldSet.EMPTY));
                graph.type(target.vertex()).fields().values().stream()
                        .map(field -> new Hop(target, field.requires()))
                        .filter(hop -> !hops.contains(hop))
                        .forEach(hops::add);
            } else if (!typed) {
                hops.add(new Hop(target, FieldSet.EMPTY));
            }
        }
        return hops;
    }

    private boolean improve(Hop hop, FieldSet key) {
        var sum = hop.target().mode() == Mode.OBJECT ? typename() : Sum.ZERO;
        sum = sum == null ? null : derive(key, sum);
        sum = sum == null ? null : derive(hop.requires(), sum);
        var known = ways.get(hop);
        var call = costs.of(hop.target().subgraph());
        if (sum == null || (known != null && known.cost() <= sum.cost() + call)) {
            return false;
        }
        var way = sum.plus(call, Set.of(hop.opening()));
        ways.put(hop, new Way(key, way.cost(), way.openings()));
        return true;
    }

    /** Where only stand-ins stand, knowing the runtime type takes a hop to a subgraph that has the interface. */
    private @Nullable Sum typename() {
        return typed
                ? Sum.ZERO
                : ways.entrySet().stream()
                        .filter(way -> way.getKey().target().mode() == Mode.INTERFACE)
                        .map(way ->
                                new Sum(way.getValue().cost(), way.getValue().openings()))
                        .min((one, other) -> Long.compare(one.cost(), other.cost()))
                        .orElse(null);
    }

    private @Nullable Sum derive(FieldSet fields, Sum start) {
        var sum = start;
        for (var item : fields.on(type)) {
            var fact = derive(item);
            if (fact == null) {
                return null;
            }
            sum = sum.plus(fact.cost(), fact.openings());
        }
        return sum;
    }

    private @Nullable Sum derive(FieldSet.Item item) {
        Sum best = null;
        for (var stand : stands) {
            best = cheaper(best, cost(stand, item, FieldSet.EMPTY), Set.of());
        }
        for (var way : ways.entrySet()) {
            var hop = way.getKey();
            var cost = way.getValue().cost() + cost(hop.target().vertex(), item, hop.requires());
            best = cheaper(best, cost, way.getValue().openings());
        }
        return best;
    }

    private static @Nullable Sum cheaper(@Nullable Sum best, long cost, Set<Opening> openings) {
        return cost >= IMPOSSIBLE || (best != null && best.cost() <= cost) ? best : new Sum(cost, openings);
    }

    /** The cost of reading an item at a vertex where the fields that require {@code carried} can be read. */
    long cost(Vertex vertex, FieldSet.Item item, FieldSet carried) {
        var read = graph.read(vertex, type, item.name());
        if (read == null || !read.field().requires().equals(carried)) {
            return IMPOSSIBLE;
        }
        return Costs.FIELD + (read.below() == null ? 0 : below.applyAsLong(read.below(), item.children()));
    }
}
