package io.rendezvous.federation.composition;

import graphql.language.EnumTypeDefinition;
import graphql.language.FieldDefinition;
import graphql.language.InputObjectTypeDefinition;
import graphql.language.InputValueDefinition;
import graphql.language.NamedNode;
import graphql.language.Node;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds elements by {@code Type}, {@code Type.field}, {@code Type.field(argument:)} or {@code Enum.VALUE}. */
final class Coordinates {

    private static final Pattern FORM = Pattern.compile("(\\w+)(?:\\.(\\w+)(?:\\((\\w+):\\))?)?");

    private Coordinates() {}

    /** Where the subgraphs have the element. */
    static List<SourcePlace> places(List<Subgraph> subgraphs, String coordinate) {
        return subgraphs.stream()
                .flatMap(subgraph ->
                        find(subgraph, coordinate).map(node -> Findings.place(subgraph.name(), node)).stream())
                .toList();
    }

    private static Optional<? extends Node<?>> find(Subgraph subgraph, String coordinate) {
        var parts = FORM.matcher(coordinate);
        if (!parts.matches()) {
            return Optional.empty();
        }
        var type = subgraph.type(parts.group(1));
        return parts.group(2) == null
                ? type.map(SubgraphType::definition)
                : type.flatMap(found -> member(found, parts.group(2), parts.group(3)));
    }

    private static Optional<? extends Node<?>> member(SubgraphType type, String name, @Nullable String argument) {
        return switch (type.definition()) {
            case EnumTypeDefinition values -> named(values.getEnumValueDefinitions(), name);
            case InputObjectTypeDefinition input -> named(input.getInputValueDefinitions(), name);
            default -> {
                var field = Optional.ofNullable(type.fields().get(name));
                yield argument == null ? field : field.flatMap(found -> argument(found, argument));
            }
        };
    }

    private static Optional<InputValueDefinition> argument(FieldDefinition field, String name) {
        return named(field.getInputValueDefinitions(), name);
    }

    private static <N extends NamedNode<N>> Optional<N> named(List<N> nodes, String name) {
        return nodes.stream().filter(node -> node.getName().equals(name)).findFirst();
    }
}
