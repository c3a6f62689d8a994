package io.rendezvous.federation.planner;

import io.rendezvous.federation.operation.Fact;
import io.rendezvous.federation.operation.Place;
import io.rendezvous.federation.plan.TypeSet;
import io.rendezvous.federation.planner.Choice.Decision;
import io.rendezvous.federation.planner.Demand.Option;
import io.rendezvous.federation.planner.Demand.Provider;
import io.rendezvous.federation.planner.Hop.Opening;
import io.rendezvous.federation.planner.HopTable.Way;
import io.rendezvous.federation.planner.Target.Mode;
import io.rendezvous.federation.schema.FieldSet;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Chooses who answers what: bottom-up what it costs to read a subtree at a vertex, and at each place which calls to open.
 * Changes nothing.
 */
final class Solver {

    private record Situation(Place place, List<Vertex> stands, Set<Opening> free) {}

    private static final Choice NOTHING = new Choice(0, 0, List.of());

    private final QueryGraph graph;
    private final HopTables tables;
    private final Membership membership;
    private final List<Target> roots;
    private final boolean serial;
    private final Budget budget;
    private final Map<Situation, Choice> choices = new HashMap<>();

    /** @param serial whether every root field must run exactly once, as in a mutation */
    Solver(
            QueryGraph graph,
            HopTables tables,
            Membership membership,
            List<Target> roots,
            boolean serial,
            Budget budget) {
        this.graph = graph;
        this.tables = tables;
        this.membership = membership;
        this.roots = roots;
        this.serial = serial;
        this.budget = budget;
    }

    /**
     * @param stands where the objects at the place stand: in all of these at once
     * @param free calls that are made anyway
     */
    Choice choose(Place place, List<Vertex> stands, Set<Opening> free) {
        var situation = new Situation(place, stands, free);
        var known = choices.get(situation);
        if (known == null) {
            known = new Facilities(demands(place, stands), free, costs(), budget).choose();
            choices.put(situation, known);
        }
        return known;
    }

    /** For one field of the root alone. */
    Choice choose(Place root, Fact fact) {
        var type = root.possible().toArray()[0];
        return new Facilities(List.of(demand(fact, type, List.of(), rootWays())), Set.of(), costs(), budget).choose();
    }

    private List<Demand> demands(Place place, List<Vertex> stands) {
        var types = types(place, stands);
        var typed = isTyped(graph, stands);
        var demands = new ArrayList<Demand>();
        for (var type : types.toArray()) {
            var ways = stands.isEmpty()
                    ? rootWays()
                    : tables.table(type, stands, typed).ways();
            if (!typed && place.typenameWanted()) {
                demands.add(new Demand(null, type, typenameOptions(ways)));
            }
            for (var fact : place.facts()) {
                if (fact.wanted().contains(type) && !fact.name().startsWith("__")) {
                    demands.add(demand(fact, type, stands, ways));
                }
            }
        }
        return demands;
    }

    private TypeSet types(Place place, List<Vertex> stands) {
        var types = membership.of(place);
        for (var stand : stands) {
            types = types.intersect(graph.possible(stand));
        }
        return types;
    }

    /** Whether the runtime type of objects is known where they stand. */
    static boolean isTyped(QueryGraph graph, List<Vertex> stands) {
        return stands.isEmpty()
                || stands.stream()
                        .anyMatch(stand ->
                                !graph.isStandIn(stand) || graph.possible(stand).size() == 1);
    }

    private Map<Hop, Way> rootWays() {
        var ways = new LinkedHashMap<Hop, Way>();
        for (var root : roots) {
            var hop = new Hop(root, FieldSet.EMPTY);
            ways.put(hop, new Way(FieldSet.EMPTY, costs().of(root.subgraph()), Set.of(hop.opening())));
        }
        return ways;
    }

    private List<Option> typenameOptions(Map<Hop, Way> ways) {
        var options = new ArrayList<Option>();
        ways.forEach((hop, way) -> {
            if (hop.target().mode() == Mode.INTERFACE) {
                var provider = new Provider(hop, hop.target().vertex(), null);
                options.add(new Option(List.of(provider), way.openings(), aside(way), 0, 0));
            }
        });
        return options;
    }

    /** What a way costs apart from the calls at this place. */
    private long aside(Way way) {
        return Costs.REPRESENTATION + way.cost() - costs().of(way.openings());
    }

    private CallCosts costs() {
        return tables.costs();
    }

    /** Where all below a fact can be read without a further call, no hop can answer it at less cost. */
    private Demand demand(Fact fact, int type, List<Vertex> stands, Map<Hop, Way> ways) {
        var options = new ArrayList<Option>();
        for (var stand : stands) {
            addOption(options, fact, type, null, stand, null);
        }
        if (options.stream().anyMatch(option -> option.belowCost() < Costs.FETCH)) {
            return new Demand(fact, type, options);
        }
        ways.forEach(
                (hop, way) -> addOption(options, fact, type, hop, hop.target().vertex(), way));
        var complementing = stands.isEmpty() && serial ? null : complement(fact, options);
        if (complementing != null) {
            options.add(complementing);
        }
        return new Demand(fact, type, options);
    }

    private void addOption(
            List<Option> options, Fact fact, int type, @Nullable Hop hop, Vertex vertex, @Nullable Way way) {
        var read = graph.read(vertex, type, fact.name());
        if (read == null || !isCarried(read.field().requires(), hop)) {
            return;
        }
        var provider = new Provider(hop, vertex, read.below());
        var below = read.below() == null ? NOTHING : below(fact, List.of(read.below()));
        if (hop == null || way == null) {
            options.add(new Option(List.of(provider), Set.of(), Costs.FIELD, below.cost(), below.fields()));
            return;
        }
        var waits = !hop.requires().equals(read.field().requires()) && below.cost() >= Costs.FETCH;
        var cost = costs().field(vertex.subgraph())
                + aside(way)
                + Costs.LATE_FIELD * (1 + below.fields())
                + (waits ? Costs.DELAY : 0);
        options.add(new Option(List.of(provider), way.openings(), cost, below.cost(), below.fields()));
    }

    /** A field that requires nothing may ride along with those that do. */
    private static boolean isCarried(FieldSet required, @Nullable Hop hop) {
        return required.isEmpty() || (hop != null && hop.requires().equals(required));
    }

    private Choice below(Fact fact, List<Vertex> vertices) {
        return choose(Objects.requireNonNull(fact.child()), vertices, Set.of());
    }

    /**
     * When no provider alone can answer everything below a field: several that together can, or come closest. Never for
     * abstract types, because two subgraphs may see different objects there.
     */
    private @Nullable Option complement(Fact fact, List<Option> singles) {
        Option best = null;
        for (var single : singles) {
            best = best == null || single.belowCost() < best.belowCost() ? single : best;
        }
        if (best == null || best.belowCost() < Costs.UNRESOLVED || !areConcrete(singles)) {
            return null;
        }
        for (var grown = true; grown; ) {
            grown = false;
            var from = best;
            for (var single : singles) {
                var joined = join(fact, from, single);
                if (joined.belowCost() < best.belowCost()) {
                    best = joined;
                    grown = true;
                }
            }
        }
        return best.providers().size() == 1 ? null : best;
    }

    private boolean areConcrete(List<Option> options) {
        return options.stream()
                .flatMap(option -> option.belows().stream())
                .allMatch(below -> below != null && graph.possible(below).size() == 1);
    }

    private Option join(Fact fact, Option one, Option other) {
        var providers = new LinkedHashSet<>(one.providers());
        providers.addAll(other.providers());
        var openings = new LinkedHashSet<>(one.openings());
        openings.addAll(other.openings());
        var vertices = providers.stream()
                .map(provider -> Objects.requireNonNull(provider.below()))
                .distinct()
                .toList();
        var below = below(fact, vertices);
        return new Option(List.copyOf(providers), openings, one.cost() + other.cost(), below.cost(), below.fields());
    }

    /** The first field, at a place or below, that nothing can answer: {@code Type.field}. */
    String unanswered(Decision decision) {
        var fact = decision.demand().fact();
        var option = decision.option();
        if (fact != null && option != null && option.belowCost() >= Costs.UNRESOLVED) {
            var vertices = option.providers().stream()
                    .map(provider -> Objects.requireNonNull(provider.below()))
                    .toList();
            for (var below : below(fact, vertices).decisions()) {
                if (below.option() == null || below.option().belowCost() >= Costs.UNRESOLVED) {
                    return unanswered(below);
                }
            }
        }
        var type = graph.supergraph().typeNames().get(decision.demand().type());
        return type + "." + (fact == null ? "__typename" : fact.name());
    }
}
