package io.rendezvous.federation.composition;

import graphql.language.Directive;
import graphql.language.FieldDefinition;
import graphql.language.ObjectField;
import graphql.language.ObjectValue;
import graphql.language.StringValue;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Contexts, which belong to their subgraph: in the supergraph its name comes before theirs. */
final class Contexts {

    private Contexts() {}

    static String name(Subgraph subgraph, String context) {
        return subgraph.name() + "__" + context;
    }

    /** Names of the contexts that a type sets, within its subgraph. */
    static List<String> setBy(SubgraphType type) {
        return type.definition().getDirectives(FederationDirective.CONTEXT.text()).stream()
                .flatMap(use -> Directives.text(use, "name").stream())
                .toList();
    }

    /** For the merged type. */
    static List<Directive> directives(List<Sourced<SubgraphType>> sources) {
        return sources.stream()
                .flatMap(source -> setBy(source.element()).stream().map(name -> name(source.subgraph(), name)))
                .map(name -> new Application(FederationDirective.CONTEXT.text())
                        .text("name", name)
                        .build())
                .toList();
    }

    /** Names in the supergraph of the contexts that a field takes arguments from. */
    static Set<String> takenBy(Subgraph subgraph, FieldDefinition field) {
        var names = new TreeSet<String>();
        ContextReference.arguments(field).stream()
                .flatMap(argument -> ContextReference.of(argument).stream())
                .forEach(reference -> names.add(name(subgraph, reference.context())));
        return names;
    }

    /** For {@code @join__field}. */
    static List<ObjectValue> arguments(Subgraph subgraph, FieldDefinition field) {
        return ContextReference.arguments(field).stream()
                .flatMap(argument -> ContextReference.of(argument).stream()
                        .map(reference -> object(Stream.of(
                                text("context", name(subgraph, reference.context())),
                                text("name", argument.getName()),
                                text("type", Types.text(argument.getType())),
                                text("selection", reference.text())))))
                .toList();
    }

    private static ObjectField text(String name, String value) {
        return new ObjectField(name, new StringValue(value));
    }

    private static ObjectValue object(Stream<ObjectField> fields) {
        return ObjectValue.newObjectValue().objectFields(fields.toList()).build();
    }
}
