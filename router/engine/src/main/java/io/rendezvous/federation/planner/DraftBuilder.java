package io.rendezvous.federation.planner;

import io.rendezvous.federation.ErrorCode;
import io.rendezvous.federation.operation.Fact;
import io.rendezvous.federation.operation.GuardedSelection;
import io.rendezvous.federation.operation.Place;
import io.rendezvous.federation.operation.RequestRefusedException;
import io.rendezvous.federation.plan.Representation.Part;
import io.rendezvous.federation.plan.TypeSet;
import io.rendezvous.federation.planner.Choice.Decision;
import io.rendezvous.federation.planner.Demand.Provider;
import io.rendezvous.federation.planner.HopTable.Way;
import io.rendezvous.federation.planner.Target.Mode;
import io.rendezvous.federation.schema.FieldSet;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Does what the solver chose: opens drafts and notes what each reads. Whatever a draft needs is read by drafts made before
 * it, so drafts can't wait for each other in a circle.
 */
final class DraftBuilder {

    private record Arrival(Place place, List<Stand> stands) {}

    private final QueryGraph graph;
    private final HopTables tables;
    private final Solver solver;
    private final Budget budget;
    private final List<Draft> drafts = new ArrayList<>();
    private final Map<Arrival, Context> contexts = new LinkedHashMap<>();
    private final RepresentationBuilder representations;

    DraftBuilder(QueryGraph graph, HopTables tables, Solver solver, Budget budget) {
        this.graph = graph;
        this.tables = tables;
        this.solver = solver;
        this.budget = budget;
        representations = new RepresentationBuilder(graph, tables, this);
    }

    /** The drafts in an order in which each comes after those that it waits for. */
    List<Draft> build(Place root) {
        commit(context(root, List.of()));
        return drafts;
    }

    /** Root fields one after the other; neighbours share a call when nothing happens in between. */
    List<Draft> buildSerially(GuardedSelection selection) {
        var root = selection.root();
        var type = root.possible().toArray()[0];
        Draft call = null;
        var group = new ArrayList<Draft>();
        for (var fact : root.facts()) {
            if (fact.name().startsWith("__")) {
                continue;
            }
            var decision = solver.choose(root, fact).decisions().getFirst();
            var provider =
                    Objects.requireNonNull(resolved(decision).providers()).getFirst();
            if (call == null || group.size() > 1 || !call.target().equals(target(provider))) {
                var previous = List.copyOf(group);
                group.clear();
                call = add(rootDraft(root, target(provider)));
                call.after().addAll(previous);
            }
            var made = drafts.size();
            checkRuns(provider.vertex(), type, fact);
            var below = call.stand().read(fact, type, provider.below());
            if (below != null) {
                commit(context(below.place(), List.of(below)));
            }
            if (!group.contains(call)) {
                group.add(call);
            }
            group.addAll(drafts.subList(made, drafts.size()));
        }
        return drafts;
    }

    private static Target target(Provider provider) {
        return Objects.requireNonNull(provider.hop()).target();
    }

    Context context(Place place, List<Stand> arrivals) {
        return contexts.computeIfAbsent(new Arrival(place, arrivals), _ -> new Context(place, arrivals));
    }

    private void commit(Context context) {
        var choice = solver.choose(context.place(), context.vertices(), context.openings());
        var below = new LinkedHashMap<Fact, Set<List<Stand>>>();
        for (var decision : choice.decisions()) {
            var stands = provide(context, decision);
            var fact = decision.demand().fact();
            if (fact != null && !stands.isEmpty()) {
                below.computeIfAbsent(fact, _ -> new LinkedHashSet<>()).add(stands);
            }
        }
        below.forEach((fact, arrivals) ->
                arrivals.forEach(stands -> commit(context(Objects.requireNonNull(fact.child()), stands))));
    }

    /** Where the objects below stand then; empty for a leaf. */
    private List<Stand> provide(Context context, Decision decision) {
        var type = decision.demand().type();
        var stands = new ArrayList<Stand>();
        for (var provider : resolved(decision).providers()) {
            var stand = provider.hop() == null
                    ? arrival(context, provider.vertex())
                    : enter(context, type, provider.hop()).stand();
            stand.draft().decidedBy(decision);
            var fact = decision.demand().fact();
            if (fact == null) {
                continue;
            }
            checkRuns(provider.vertex(), type, fact);
            var below = stand.read(fact, type, provider.below());
            if (below != null) {
                stands.add(below);
            }
        }
        return List.copyOf(stands);
    }

    /** Composition takes fields that this engine does not run: whoever asks for one is told so. */
    private void checkRuns(Vertex vertex, int type, Fact fact) {
        var read = Objects.requireNonNull(graph.read(vertex, type, fact.name()));
        var coordinate = graph.supergraph().typeNames().get(type) + "." + fact.name();
        if (!read.field().contextArguments().isEmpty()) {
            throw new RequestRefusedException(
                    ErrorCode.INTERNAL, coordinate + " takes an argument by @fromContext, which is not run here");
        }
        var connected = graph.supergraph().passedDirectives(coordinate).stream()
                .anyMatch(directive -> directive.name().equals("connect"));
        if (connected) {
            throw new RequestRefusedException(
                    ErrorCode.INTERNAL, coordinate + " is answered by @connect, which is not run here");
        }
    }

    private Demand.Option resolved(Decision decision) {
        var option = decision.option();
        if (option == null || option.belowCost() >= Costs.UNRESOLVED) {
            throw new RequestRefusedException(
                    ErrorCode.INTERNAL, "No subgraph can answer " + solver.unanswered(decision) + " here");
        }
        return option;
    }

    private static Stand arrival(Context context, Vertex vertex) {
        return context.arrivals().stream()
                .filter(stand -> stand.vertex().equals(vertex))
                .findFirst()
                .orElseThrow();
    }

    /** The draft by which objects of a type enter a subgraph, made when it isn't there yet. */
    Draft enter(Context context, int type, Hop hop) {
        var known = context.entered(type, hop);
        if (known != null) {
            return known;
        }
        var draft = hop.target().mode() == Mode.ROOT
                ? add(rootDraft(context.place(), hop.target()))
                : enterEntity(context, type, hop);
        context.enter(type, hop, draft);
        return draft;
    }

    private Draft enterEntity(Context context, int type, Hop hop) {
        var way = way(context, type, hop);
        var after = new LinkedHashSet<Draft>();
        context.arrivals().forEach(arrival -> after.add(arrival.draft()));
        if (hop.target().mode() == Mode.OBJECT) {
            knowTypename(context, type, after);
        }
        var parts = representations.parts(context, type, hop, way.key(), after);
        var types = isTyped(context) ? TypeSet.of(type) : covered(context, type, hop);
        var draft = context.drafts().stream()
                .filter(known -> isSame(known, hop.target(), parts))
                .filter(known -> after.stream().noneMatch(other -> other.waitsFor(known)))
                .findFirst()
                .orElseGet(() -> add(new Draft(context.place(), hop.target(), way.key(), parts, types)));
        draft.serve(types);
        draft.carry(hop.requires());
        draft.after().addAll(after);
        return draft;
    }

    private static boolean isSame(Draft draft, Target target, List<Part> parts) {
        return draft.target().subgraph() == target.subgraph()
                && draft.target().type().equals(target.type())
                && draft.parts().equals(parts);
    }

    /** Where the runtime type is not known, a hop that does not need it serves all types. */
    private TypeSet covered(Context context, int type, Hop hop) {
        return hop.target().mode() == Mode.OBJECT ? TypeSet.of(type) : context.types(graph);
    }

    private boolean isTyped(Context context) {
        return Solver.isTyped(graph, context.vertices());
    }

    Way way(Context context, int type, Hop hop) {
        return Objects.requireNonNull(ways(context, type).get(hop));
    }

    Map<Hop, Way> ways(Context context, int type) {
        return tables.table(type, context.vertices(), isTyped(context)).ways();
    }

    /** Sees to it that the runtime types are known, adding what to wait for. */
    void knowTypename(Context context, int type, Set<Draft> after) {
        if (isTyped(context)) {
            return;
        }
        ways(context, type).entrySet().stream()
                .filter(way -> way.getKey().target().mode() == Mode.INTERFACE)
                .min((one, other) ->
                        Long.compare(one.getValue().cost(), other.getValue().cost()))
                .ifPresent(way -> after.add(enter(context, type, way.getKey())));
    }

    private Draft add(Draft draft) {
        drafts.add(draft);
        budget.checkFetches(drafts.size());
        return draft;
    }

    private static Draft rootDraft(Place root, Target target) {
        return new Draft(root, target, FieldSet.EMPTY, List.of(), root.possible());
    }
}
