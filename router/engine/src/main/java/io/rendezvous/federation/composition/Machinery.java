package io.rendezvous.federation.composition;

import graphql.language.Definition;
import graphql.language.DirectiveDefinition;
import graphql.language.Document;
import graphql.language.InputValueDefinition;
import graphql.language.ObjectTypeDefinition;
import graphql.language.ObjectTypeExtensionDefinition;
import graphql.language.SchemaDefinition;
import graphql.language.TypeDefinition;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What a subgraph's SDL holds of federation itself: definitions of its directives and types, and its root fields. */
final class Machinery {

    private static final Set<String> ROOT_FIELDS = Set.of("_entities", "_service");

    private final String subgraph;
    private final Links links;
    private final Findings findings;

    Machinery(String subgraph, Links links, Findings findings) {
        this.subgraph = subgraph;
        this.links = links;
        this.findings = findings;
    }

    /** The document without it. There is always a query root, which may be empty. */
    Document strip(Document document) {
        @SuppressWarnings("rawtypes")
        List<Definition> own = new ArrayList<>();
        for (Definition<?> definition : document.getDefinitions()) {
            switch (definition) {
                case SchemaDefinition _ -> {}
                case DirectiveDefinition directive when isSpecified(directive) -> check(directive);
                case TypeDefinition<?> type when links.isMachinery(type.getName()) -> {}
                case ObjectTypeDefinition type when type.getName().equals(RootTypes.QUERY) -> own.add(queryRoot(type));
                default -> own.add(definition);
            }
        }
        if (own.stream().noneMatch(Machinery::isQueryRoot)) {
            own.add(ObjectTypeDefinition.newObjectTypeDefinition()
                    .name(RootTypes.QUERY)
                    .build());
        }
        return document.transform(builder -> builder.definitions(own));
    }

    private boolean isSpecified(DirectiveDefinition directive) {
        var name = directive.getName();
        return links.directive(name).isPresent() || links.isLink(name) || AppliedDirectives.BUILT_IN.contains(name);
    }

    private static boolean isQueryRoot(Definition<?> definition) {
        return definition instanceof ObjectTypeDefinition type && type.getName().equals(RootTypes.QUERY);
    }

    private static ObjectTypeDefinition queryRoot(ObjectTypeDefinition type) {
        var fields = type.getFieldDefinitions().stream()
                .filter(field -> !ROOT_FIELDS.contains(field.getName()))
                .toList();
        return type instanceof ObjectTypeExtensionDefinition extension
                ? extension.transformExtension(builder -> builder.fieldDefinitions(fields))
                : type.transform(builder -> builder.fieldDefinitions(fields));
    }

    private void check(DirectiveDefinition written) {
        links.directive(written.getName()).ifPresent(directive -> {
            var unknown = written.getInputValueDefinitions().stream()
                    .map(InputValueDefinition::getName)
                    .filter(name -> !directive.arguments().contains(name))
                    .toList();
            if (!unknown.isEmpty()) {
                findings.error(
                        CompositionErrorCode.DIRECTIVE_DEFINITION_INVALID,
                        "@" + written.getName(),
                        "The definition of @" + written.getName() + " has the argument " + unknown.getFirst()
                                + ", which federation's @" + directive.text()
                                + " does not have: remove the definition, it is known.",
                        Findings.place(subgraph, written));
            }
        });
    }
}
