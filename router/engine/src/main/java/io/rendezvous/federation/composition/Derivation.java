package io.rendezvous.federation.composition;

import graphql.language.Field;
import graphql.language.InlineFragment;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What can be learnt of an object from where it was found: which subgraphs can be entered, which fields read. The least
 * fixpoint: what depends on itself can't be learnt.
 */
final class Derivation {

    /** An object's type and the vertices at which it has been found. */
    record Found(String object, SortedSet<Vertex> at) {}

    private record Known(SortedSet<Vertex> vertices, Set<String> labels) {}

    private record Question(String object, SortedSet<Vertex> reached, Vertex vertex, String field) {}

    private final SubgraphWalk walk;
    private final Circumstances circumstances;
    private final Map<Found, Known> known = new HashMap<>();
    private final Set<Found> reaching = new HashSet<>();
    private final Set<Question> asking = new HashSet<>();
    private boolean cut;
    private Set<String> undecided = new TreeSet<>();

    /** What depends on a label that is not decided can't be learnt. */
    Derivation(SubgraphWalk walk, Circumstances circumstances) {
        this.walk = walk;
        this.circumstances = circumstances;
    }

    /** Labels that would have made a difference to the answers since the last call. */
    Set<String> takeUndecided() {
        var taken = undecided;
        undecided = new TreeSet<>();
        return taken;
    }

    /** Every vertex at which more can be read of the object, those it was found at included. */
    SortedSet<Vertex> reach(Found found) {
        var memo = known.get(found);
        if (memo != null) {
            undecided.addAll(memo.labels());
            return memo.vertices();
        }
        if (!reaching.add(found)) {
            cut = true;
            return found.at();
        }
        var outerCut = cut;
        var outerUndecided = undecided;
        cut = false;
        undecided = new TreeSet<>();
        var vertices = grow(found);
        reaching.remove(found);
        if (!cut || reaching.isEmpty()) {
            known.put(found, new Known(vertices, Set.copyOf(undecided)));
        }
        cut = cut || outerCut;
        undecided.addAll(outerUndecided);
        return vertices;
    }

    private SortedSet<Vertex> grow(Found found) {
        var reached = new TreeSet<>(found.at());
        var entries = walk.entries(found.object());
        boolean grown = true;
        while (grown) {
            grown = false;
            for (var entry : entries) {
                if (!reached.contains(entry.to()) && canEnter(found.object(), reached, entry)) {
                    grown |= reached.add(entry.to());
                }
            }
        }
        return Collections.unmodifiableSortedSet(reached);
    }

    boolean canEnter(String object, SortedSet<Vertex> reached, SubgraphWalk.Entry entry) {
        boolean typeKnown = !entry.needsType() || reached.stream().anyMatch(vertex -> !walk.isStandIn(vertex));
        return typeKnown
                && entry.key()
                        .map(key -> key.fields()
                                .filter(fields ->
                                        missing(object, reached, fields).isEmpty())
                                .isPresent())
                        .orElse(true);
    }

    /** The vertices among those reached from which a field can be read. */
    List<Vertex> readers(String object, SortedSet<Vertex> reached, String field) {
        return reached.stream()
                .filter(vertex -> canRead(object, reached, vertex, field))
                .toList();
    }

    private boolean canRead(String object, SortedSet<Vertex> reached, Vertex vertex, String name) {
        return walk.field(vertex, name).isPresent()
                && isResolved(vertex, name)
                && isActive(vertex, name)
                && missingContexts(vertex, name).isEmpty()
                && isRequirementMet(object, reached, vertex, name);
    }

    boolean isResolved(Vertex vertex, String field) {
        return !walk.subgraph(vertex).isExternal(vertex.type(), field)
                || vertex.provided().has(field);
    }

    /** Whether overriding leaves the field to the vertex. */
    boolean isActive(Vertex vertex, String field) {
        var overrides = walk.overrides(vertex, field);
        var subgraph = walk.subgraph(vertex);
        var label = overrides.label(subgraph);
        if (label.isEmpty()) {
            return !overrides.isOverridden(subgraph);
        }
        var on = circumstances.labels().get(label.get());
        if (on == null) {
            undecided.add(label.get());
            return false;
        }
        return on != overrides.isOverridden(subgraph);
    }

    /** Contexts that the field takes from and that nothing on the way has set. */
    Set<String> missingContexts(Vertex vertex, String field) {
        var taken = walk.field(vertex, field)
                .map(definition -> Contexts.takenBy(walk.subgraph(vertex), definition))
                .orElse(Set.of());
        var missing = new TreeSet<>(taken);
        missing.removeAll(circumstances.contexts());
        return missing;
    }

    /** A requirement comes in by a representation, so a key is needed to come back with it. */
    private boolean isRequirementMet(String object, SortedSet<Vertex> reached, Vertex vertex, String field) {
        var required = walk.subgraph(vertex).requirement(vertex.type(), field);
        if (required.isEmpty()) {
            return true;
        }
        var question = new Question(object, reached, vertex, field);
        if (!asking.add(question)) {
            cut = true;
            return false;
        }
        boolean met = missing(object, reached, required.get()).isEmpty() && canReturn(object, reached, vertex);
        asking.remove(question);
        return met;
    }

    boolean canReturn(String object, SortedSet<Vertex> reached, Vertex vertex) {
        return walk.type(vertex).keys().stream()
                .filter(Key::resolvable)
                .flatMap(key -> key.fields().stream())
                .anyMatch(fields -> missing(object, reached, fields).isEmpty());
    }

    /** The coordinate of the first field of a field set that can't be learnt; empty when all can. */
    Optional<String> missing(String object, SortedSet<Vertex> reached, SelectionSet set) {
        for (Selection<?> selection : set.getSelections()) {
            var missing = switch (selection) {
                case Field field -> missing(object, reached, field);
                case InlineFragment fragment -> {
                    var condition = fragment.getTypeCondition();
                    yield condition == null || walk.isA(object, condition.getName())
                            ? missing(object, reached, fragment.getSelectionSet())
                            : Optional.<String>empty();
                }
                default -> Optional.<String>empty();
            };
            if (missing.isPresent()) {
                return missing;
            }
        }
        return Optional.empty();
    }

    private Optional<String> missing(String object, SortedSet<Vertex> reached, Field field) {
        if (field.getName().equals("__typename")) {
            return Optional.empty();
        }
        var readers = readers(object, reached, field.getName());
        var merged = walk.merged(object, field.getName());
        if (readers.isEmpty() || merged.isEmpty()) {
            return Optional.of(object + "." + field.getName());
        }
        if (field.getSelectionSet() == null) {
            return Optional.empty();
        }
        return walk.runtimeTypes(Types.named(merged.get().getType())).stream()
                .flatMap(type -> follow(readers, field.getName(), type).stream())
                .flatMap(child -> missing(child.object(), reach(child), field.getSelectionSet()).stream())
                .findFirst();
    }

    /** Where an object of a type can be found after reading a field; empty when none can be there. */
    Optional<Found> follow(List<Vertex> readers, String field, String object) {
        var at = new TreeSet<Vertex>();
        for (var reader : readers) {
            at.addAll(walk.follow(reader, walk.field(reader, field).orElseThrow(), object));
        }
        return at.isEmpty() ? Optional.empty() : Optional.of(new Found(object, Collections.unmodifiableSortedSet(at)));
    }
}
