package io.rendezvous.federation.composition;

import static io.rendezvous.federation.composition.CompositionErrorCode.SATISFIABILITY_ERROR;

import graphql.language.DirectivesContainer;
import graphql.language.FieldDefinition;
import graphql.language.ImplementingTypeDefinition;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Whether the subgraphs can answer every query that the API schema allows.
 *
 * <p>A state is an object's type and the vertices at which it was found. Whoever finds it at more vertices can read more, so
 * per type only the smallest sets need looking at, and small sets come first. Sets from which the same vertices can be reached
 * are as good as each other.
 */
final class Satisfiability {

    private record State(Derivation.Found found, Circumstances circumstances, QueryPath path) {

        boolean covers(State other) {
            return other.found.at().containsAll(found.at()) && circumstances.cover(other.circumstances);
        }

        State at(SortedSet<Vertex> reached) {
            return new State(new Derivation.Found(found.object(), reached), circumstances, path);
        }
    }

    private record FieldReaders(FieldDefinition field, List<Vertex> readers) {}

    private static final Comparator<State> SMALLEST_FIRST = Comparator.<State>comparingInt(
                    state -> state.found().at().size())
            .thenComparingInt(state -> state.path().steps().size())
            .thenComparing(state -> state.path().toString());

    private final SubgraphWalk walk;
    private final Findings findings;
    private final PriorityQueue<State> waiting = new PriorityQueue<>(SMALLEST_FIRST);
    private final Map<String, List<State>> seen = new HashMap<>();
    private final Map<Circumstances, Derivation> derivations = new HashMap<>();
    private final Set<String> reported = new HashSet<>();

    private Satisfiability(SubgraphWalk walk, Findings findings) {
        this.walk = walk;
        this.findings = findings;
    }

    static void check(Supergraph supergraph, Findings findings) {
        var walk = new SubgraphWalk(supergraph);
        var check = new Satisfiability(walk, findings);
        for (var root : RootTypes.NAMES) {
            if (supergraph.types().containsKey(root)) {
                var found = new Derivation.Found(root, new TreeSet<>(walk.roots(root)));
                check.waiting.add(new State(found, Circumstances.NONE, new QueryPath(root, List.of())));
            }
        }
        check.run();
    }

    private void run() {
        while (!waiting.isEmpty()) {
            var state = waiting.remove();
            var before = seen.computeIfAbsent(state.found().object(), _ -> new ArrayList<>());
            if (before.stream().noneMatch(other -> other.covers(state))) {
                check(state, before);
            }
        }
    }

    private void check(State state, List<State> before) {
        var derivation = derivations.computeIfAbsent(
                state.circumstances(), circumstances -> new Derivation(walk, circumstances));
        derivation.takeUndecided();
        var object = state.found().object();
        var reached = derivation.reach(state.found());
        if (before.stream().anyMatch(other -> other.covers(state.at(reached)))) {
            return;
        }
        var fields = new ArrayList<FieldReaders>();
        for (var field : visibleFields(object)) {
            fields.add(new FieldReaders(field, derivation.readers(object, reached, field.getName())));
        }
        var undecided = derivation.takeUndecided();
        if (undecided.isEmpty()) {
            before.add(state);
            before.add(state.at(reached));
            fields.forEach(field -> check(state, derivation, reached, field));
        } else {
            fork(state, undecided.iterator().next());
        }
    }

    private void fork(State state, String label) {
        for (var on : List.of(true, false)) {
            waiting.add(new State(state.found(), state.circumstances().with(label, on), state.path()));
        }
    }

    private List<FieldDefinition> visibleFields(String object) {
        return walk.supergraph().types().get(object) instanceof ImplementingTypeDefinition<?> type
                ? type.getFieldDefinitions().stream()
                        .filter(field -> !isHidden(field))
                        .toList()
                : List.of();
    }

    private boolean isVisible(String type) {
        var definition = walk.supergraph().types().get(type);
        return definition != null && !isHidden(definition);
    }

    private static boolean isHidden(DirectivesContainer<?> element) {
        return Directives.has(element, FederationDirective.INACCESSIBLE);
    }

    private void check(State state, Derivation derivation, SortedSet<Vertex> reached, FieldReaders answer) {
        var path = state.path().field(answer.field());
        if (answer.readers().isEmpty()) {
            report(state, derivation, reached, answer.field(), path);
        } else if (state.found().object().equals(RootTypes.MUTATION)) {
            checkMutation(state, derivation, answer, path);
        } else {
            new RuntimeTypeRules(walk, findings).check(state.found().object(), answer.field(), answer.readers());
            waiting.addAll(below(state, derivation, answer.field(), answer.readers(), path));
        }
    }

    /** A mutation runs once, so one of its subgraphs must do. */
    private void checkMutation(State state, Derivation derivation, FieldReaders answer, QueryPath path) {
        Findings first = null;
        for (var reader : answer.readers()) {
            var alone = new Findings();
            var check = new Satisfiability(walk, alone);
            check.waiting.addAll(below(state, derivation, answer.field(), List.of(reader), path));
            check.run();
            if (!alone.hasErrors()) {
                return;
            }
            first = first == null ? alone : first;
        }
        if (first != null) {
            first.errors().forEach(findings::error);
        }
    }

    private List<State> below(
            State state, Derivation derivation, FieldDefinition field, List<Vertex> readers, QueryPath path) {
        var named = Types.named(field.getType());
        var circumstances =
                state.circumstances().below(walk.contexts(state.found().object()));
        var states = new ArrayList<State>();
        for (var type : walk.runtimeTypes(named)) {
            if (isVisible(type)) {
                var typed = type.equals(named) ? path : path.fragment(type);
                derivation
                        .follow(readers, field.getName(), type)
                        .ifPresent(found -> states.add(new State(found, circumstances, typed)));
            }
        }
        return states;
    }

    private void report(
            State state, Derivation derivation, SortedSet<Vertex> reached, FieldDefinition field, QueryPath path) {
        var object = state.found().object();
        var coordinate = object + "." + field.getName();
        if (reported.add(coordinate)) {
            var reasons = new UnreadableField(walk, derivation, state.found(), reached, field.getName());
            findings.error(
                    SATISFIABILITY_ERROR,
                    coordinate,
                    "No plan can answer " + path + state.circumstances() + ": " + reasons.explain(),
                    reasons.places());
        }
    }
}
