package io.rendezvous.federation.contract;

import graphql.language.FieldDefinition;
import graphql.language.ImplementingTypeDefinition;
import graphql.language.InputObjectTypeDefinition;
import graphql.language.InputValueDefinition;
import graphql.language.InterfaceTypeDefinition;
import graphql.language.ListType;
import graphql.language.NonNullType;
import graphql.language.Type;
import graphql.language.TypeName;
import graphql.language.UnionTypeDefinition;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Which types an operation can come across. */
final class Reachability {

    private final SupergraphDocument supergraph;
    private final Set<String> hidden;
    private final Set<String> reached = new HashSet<>();
    private final Set<String> returned = new HashSet<>();

    private Reachability(SupergraphDocument supergraph, Set<String> hidden) {
        this.supergraph = supergraph;
        this.hidden = hidden;
    }

    static Set<String> from(SupergraphDocument supergraph, Set<String> hidden) {
        var reachability = new Reachability(supergraph, hidden);
        List.of("Query", "Mutation", "Subscription").forEach(reachability::returns);
        return reachability.reached;
    }

    /** A type that a field has: its implementations or members can appear, too. */
    private void returns(String name) {
        if (hidden.contains(name) || !returned.add(name)) {
            return;
        }
        reach(name);
        switch (supergraph.types().get(name)) {
            case InterfaceTypeDefinition _ ->
                supergraph.types().values().stream()
                        .filter(type -> type instanceof ImplementingTypeDefinition<?> implementing
                                && implementing.getImplements().stream()
                                        .anyMatch(other -> named(other).equals(name)))
                        .forEach(type -> returns(type.getName()));
            case UnionTypeDefinition union -> union.getMemberTypes().forEach(member -> returns(named(member)));
            case null, default -> {}
        }
    }

    /** A type that can be named in an operation, such as an interface that some returned object implements. */
    private void reach(String name) {
        if (hidden.contains(name) || !reached.add(name)) {
            return;
        }
        switch (supergraph.types().get(name)) {
            case ImplementingTypeDefinition<?> implementing -> {
                implementing.getImplements().forEach(type -> reach(named(type)));
                implementing.getFieldDefinitions().forEach(field -> follow(name, field));
            }
            case InputObjectTypeDefinition input ->
                input.getInputValueDefinitions().forEach(field -> follow(name + "." + field.getName(), field));
            case null, default -> {}
        }
    }

    private void follow(String type, FieldDefinition field) {
        var coordinate = type + "." + field.getName();
        if (!hidden.contains(coordinate)) {
            returns(named(field.getType()));
            field.getInputValueDefinitions()
                    .forEach(argument -> follow(coordinate + "(" + argument.getName() + ":)", argument));
        }
    }

    private void follow(String coordinate, InputValueDefinition value) {
        if (!hidden.contains(coordinate)) {
            reach(named(value.getType()));
        }
    }

    static String named(Type<?> type) {
        return switch (type) {
            case NonNullType nonNull -> named(nonNull.getType());
            case ListType list -> named(list.getType());
            case TypeName name -> name.getName();
            default -> throw new IllegalArgumentException("No type: " + type);
        };
    }
}
