package io.rendezvous.federation.oracle;

import graphql.language.SelectionSet;
import graphql.schema.idl.TypeInfo;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What a subgraph learns from a representation, told as {@link Universe#known} tells it. */
record Representation(Graph graph, Authored subgraph) {

    /** @param declared the object's type if the representation does not say otherwise */
    String known(Map<?, ?> representation, SelectionSet fields, String declared) {
        var type = Objects.requireNonNullElse(representation.get("__typename"), declared)
                .toString();
        var known = new TreeMap<String, String>();
        for (var field : graph.selected(fields, type)) {
            if (!representation.containsKey(field.getName())) {
                throw new IllegalArgumentException(
                        subgraph.name() + " lacks " + type + "." + field.getName() + " in " + representation);
            }
            known.put(
                    field.getName(),
                    known(representation.get(field.getName()), field.getSelectionSet(), target(type, field.getName())));
        }
        return known.toString();
    }

    private String target(String type, String field) {
        var holder = subgraph.types().containsKey(type) ? type : Objects.requireNonNull(graph.holder(subgraph, type));
        return TypeInfo.typeInfo(
                        Objects.requireNonNull(subgraph.field(holder, field)).getType())
                .getName();
    }

    private String known(@Nullable Object value, @Nullable SelectionSet fields, String declared) {
        return switch (value) {
            case List<?> list ->
                list.stream()
                        .map(item -> known(item, fields, declared))
                        .toList()
                        .toString();
            case Map<?, ?> object when fields != null -> known(object, fields, declared);
            case null, default -> String.valueOf(value);
        };
    }
}
