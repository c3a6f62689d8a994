package io.rendezvous.federation.composition;

import graphql.language.FieldDefinition;
import graphql.language.InputValueDefinition;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How a client gets to an object.
 *
 * @param root root type that the operation starts at
 * @param steps fields, and fragments where a field's type leaves the object's type open
 */
record QueryPath(String root, List<String> steps) {

    QueryPath field(FieldDefinition field) {
        var required = field.getInputValueDefinitions().stream()
                .filter(InputValueMerger::isRequired)
                .map(InputValueDefinition::getName)
                .map(name -> name + ": ...")
                .collect(Collectors.joining(", "));
        return then(field.getName() + (required.isEmpty() ? "" : "(" + required + ")"));
    }

    QueryPath fragment(String type) {
        return then("... on " + type);
    }

    private QueryPath then(String step) {
        return new QueryPath(
                root, Stream.concat(steps.stream(), Stream.of(step)).toList());
    }

    /** As an operation, such as {@code query { product { price } }}. */
    @Override
    public String toString() {
        return RootTypes.operation(root) + " { " + String.join(" { ", steps) + " }".repeat(steps.size());
    }
}
