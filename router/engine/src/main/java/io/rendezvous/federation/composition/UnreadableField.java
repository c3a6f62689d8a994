package io.rendezvous.federation.composition;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SortedSet;
import java.util.stream.Stream;

/** Explains why a field of an object can't be read. */
final class UnreadableField {

    private final SubgraphWalk walk;
    private final Derivation derivation;
    private final Derivation.Found found;
    private final SortedSet<Vertex> reached;
    private final String field;

    UnreadableField(
            SubgraphWalk walk, Derivation derivation, Derivation.Found found, SortedSet<Vertex> reached, String field) {
        this.walk = walk;
        this.derivation = derivation;
        this.found = found;
        this.reached = reached;
        this.field = field;
    }

    String explain() {
        var reasons = new LinkedHashSet<String>();
        for (var vertex : owners()) {
            reasons.addAll(unsetContexts(vertex));
            reasons.addAll(reached.contains(vertex) ? unmetRequirement(vertex) : closedEntries(vertex));
        }
        if (reasons.isEmpty()) {
            reasons.add("no subgraph that could be asked resolves it");
        }
        return coordinate() + " can't be read, because " + String.join("; and ", reasons) + ".";
    }

    private String coordinate() {
        return found.object() + "." + field;
    }

    List<SourcePlace> places() {
        return owners().stream()
                .map(vertex -> Findings.place(
                        walk.subgraph(vertex).name(), walk.field(vertex, field).orElseThrow()))
                .distinct()
                .toList();
    }

    /** Vertices at which the field would be resolved. */
    private List<Vertex> owners() {
        return Stream.concat(reached.stream(), walk.homes(found.object()).stream())
                .filter(vertex -> walk.field(vertex, field).isPresent() && derivation.isResolved(vertex, field))
                .filter(vertex -> derivation.isActive(vertex, field))
                .distinct()
                .toList();
    }

    private List<String> unsetContexts(Vertex vertex) {
        return derivation.missingContexts(vertex, field).stream()
                .map(name -> subgraph(vertex) + " takes an argument of it from the context " + name
                        + ", which no type on the way sets")
                .toList();
    }

    private List<String> unmetRequirement(Vertex vertex) {
        var required = walk.subgraph(vertex).requirement(vertex.type(), field);
        if (required.isEmpty()) {
            return List.of();
        }
        var subject = subgraph(vertex) + " resolves it with @requires(fields: \"" + FieldSets.text(required.get())
                + "\"), but ";
        return derivation
                .missing(found.object(), reached, required.get())
                .map(missing -> List.of(subject + missing + " can't be learnt " + whence()))
                .orElseGet(() -> List.of(
                        subject + "has no resolvable @key on " + vertex.type() + " by which to come back with it"));
    }

    private List<String> closedEntries(Vertex vertex) {
        var entries = walk.entries(found.object()).stream()
                .filter(entry -> entry.to().equals(vertex))
                .toList();
        if (entries.isEmpty()) {
            return List.of(subgraph(vertex) + ", which resolves it, has no resolvable @key on " + vertex.type()
                    + " by which to enter it " + whence());
        }
        var reasons = new ArrayList<String>();
        for (var entry : entries) {
            var key = entry.key().orElseThrow();
            var missing = key.fields().flatMap(fields -> derivation.missing(found.object(), reached, fields));
            reasons.add(
                    subgraph(vertex) + ", which resolves it, is entered by @key(fields: \"" + key.text() + "\"), but "
                            + missing.map(coordinate -> coordinate + " can't be learnt " + whence())
                                    .orElse("the type of the object is not known " + whence()));
        }
        return reasons;
    }

    private String whence() {
        var names = found.at().stream()
                .map(vertex -> walk.subgraph(vertex).name())
                .distinct()
                .sorted()
                .toList();
        return "coming from " + Phrases.subgraphs(names);
    }

    private String subgraph(Vertex vertex) {
        return "subgraph \"" + walk.subgraph(vertex).name() + "\"";
    }
}
