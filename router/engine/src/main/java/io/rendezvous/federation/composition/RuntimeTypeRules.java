package io.rendezvous.federation.composition;

import static io.rendezvous.federation.composition.CompositionErrorCode.SHAREABLE_HAS_MISMATCHED_RUNTIME_TYPES;
import static io.rendezvous.federation.composition.CompositionHintCode.INCONSISTENT_RUNTIME_TYPES_FOR_SHAREABLE_RETURN;

import graphql.language.FieldDefinition;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Subgraphs that share a field of an interface or union must mean the same objects by it. */
final class RuntimeTypeRules {

    private static final int MOST_NAMED = 8;

    private final SubgraphWalk walk;
    private final Findings findings;

    RuntimeTypeRules(SubgraphWalk walk, Findings findings) {
        this.walk = walk;
        this.findings = findings;
    }

    void check(String object, FieldDefinition field, List<Vertex> readers) {
        var bySubgraph = new LinkedHashMap<String, Set<String>>();
        for (var reader : readers) {
            bySubgraph.put(walk.subgraph(reader).name(), runtimeTypes(reader, field));
        }
        if (bySubgraph.values().stream().distinct().count() > 1) {
            report(object + "." + field.getName(), field, bySubgraph);
        }
    }

    private Set<String> runtimeTypes(Vertex reader, FieldDefinition field) {
        var local = walk.field(reader, field.getName()).orElseThrow();
        var types = new TreeSet<String>();
        for (var type : walk.runtimeTypes(Types.named(field.getType()))) {
            if (!walk.follow(reader, local, type).isEmpty()) {
                types.add(type);
            }
        }
        return types;
    }

    private static String some(Set<String> types) {
        var first = types.stream().limit(MOST_NAMED).collect(Collectors.joining(", "));
        return types.size() > MOST_NAMED ? first + " and " + (types.size() - MOST_NAMED) + " more" : first;
    }

    private void report(String coordinate, FieldDefinition field, Map<String, Set<String>> bySubgraph) {
        var common = new TreeSet<>(bySubgraph.values().iterator().next());
        bySubgraph.values().forEach(common::retainAll);
        var variants = bySubgraph.entrySet().stream()
                .map(entry -> some(entry.getValue()) + " in subgraph \"" + entry.getKey() + "\"")
                .collect(Collectors.joining("; "));
        var what = coordinate + " is shared and of type " + Types.text(field.getType())
                + ", but can hold different types: " + variants + ". ";
        if (common.isEmpty()) {
            findings.error(
                    SHAREABLE_HAS_MISMATCHED_RUNTIME_TYPES,
                    coordinate,
                    what + "They have none in common, so they can't mean the same.",
                    Coordinates.places(walk.supergraph().subgraphs(), coordinate));
        } else {
            findings.hint(
                    INCONSISTENT_RUNTIME_TYPES_FOR_SHAREABLE_RETURN,
                    coordinate,
                    what + "Make sure that each subgraph answers with a type that all know.");
        }
    }
}
