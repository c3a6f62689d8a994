package io.rendezvous.federation.composition;

import static io.rendezvous.federation.composition.CompositionErrorCode.EMPTY_MERGED_INPUT_TYPE;
import static io.rendezvous.federation.composition.CompositionErrorCode.FIELD_TYPE_MISMATCH;
import static io.rendezvous.federation.composition.CompositionErrorCode.INPUT_FIELD_DEFAULT_MISMATCH;
import static io.rendezvous.federation.composition.CompositionErrorCode.REQUIRED_INPUT_FIELD_MISSING_IN_SOME_SUBGRAPH;

import graphql.language.Directive;
import graphql.language.InputObjectTypeDefinition;
import graphql.language.InputValueDefinition;
import graphql.language.TypeDefinition;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Merges input types: the fields that all have, since what a client sends must mean something everywhere. */
final class InputObjectMerger {

    private final MergeContext context;
    private final InputValueMerger values;

    InputObjectMerger(MergeContext context) {
        this.context = context;
        this.values = new InputValueMerger(context, FIELD_TYPE_MISMATCH, INPUT_FIELD_DEFAULT_MISMATCH);
    }

    Optional<TypeDefinition<?>> merge(String name, List<Sourced<SubgraphType>> types) {
        var sources = Sources.as(InputObjectTypeDefinition.class, types);
        var fields = fields(sources).values().stream()
                .flatMap(field -> merge(name, field, sources).stream())
                .toList();
        if (fields.isEmpty()) {
            context.findings()
                    .error(
                            EMPTY_MERGED_INPUT_TYPE,
                            name,
                            "Input type " + name + " would be empty: " + Phrases.subgraphsOf(sources)
                                    + " have no field of it in common. Give it to one subgraph, or rename it in the others.",
                            Findings.places(sources));
            return Optional.empty();
        }
        var directives = new ArrayList<Directive>(Join.types(types));
        directives.addAll(context.directives().merge(name, sources));
        return Optional.of(InputObjectTypeDefinition.newInputObjectDefinition()
                .name(name)
                .description(context.descriptions().merge(name, sources, InputObjectTypeDefinition::getDescription))
                .directives(directives)
                .inputValueDefinitions(fields)
                .build());
    }

    private static Map<String, List<Sourced<InputValueDefinition>>> fields(
            List<Sourced<InputObjectTypeDefinition>> sources) {
        var fields = new LinkedHashMap<String, List<Sourced<InputValueDefinition>>>();
        for (var source : sources) {
            for (var field : source.element().getInputValueDefinitions()) {
                fields.computeIfAbsent(field.getName(), _ -> new ArrayList<>())
                        .add(new Sourced<>(source.subgraph(), field));
            }
        }
        return fields;
    }

    private Optional<InputValueDefinition> merge(
            String type, List<Sourced<InputValueDefinition>> field, List<Sourced<InputObjectTypeDefinition>> sources) {
        var coordinate = type + "." + field.getFirst().element().getName();
        if (field.size() == sources.size() || isHidden(field)) {
            return values.merge(coordinate, field, joins(field, sources.size()));
        }
        reportMissing(type, coordinate, field, sources);
        return Optional.empty();
    }

    /** An inaccessible field may differ: no client ever sends it. */
    private static boolean isHidden(List<Sourced<InputValueDefinition>> field) {
        return field.stream().anyMatch(source -> Directives.has(source.element(), FederationDirective.INACCESSIBLE));
    }

    private static List<Directive> joins(List<Sourced<InputValueDefinition>> sources, int subgraphs) {
        boolean sameType = TypeMerger.allSame(sources, InputValueDefinition::getType);
        if (sameType && sources.size() == subgraphs) {
            return List.of();
        }
        return sources.stream()
                .map(source -> Join.field(source.subgraph())
                        .text(
                                "type",
                                sameType
                                        ? Optional.empty()
                                        : Optional.of(
                                                Types.text(source.element().getType())))
                        .build())
                .toList();
    }

    private void reportMissing(
            String type,
            String coordinate,
            List<Sourced<InputValueDefinition>> field,
            List<Sourced<InputObjectTypeDefinition>> sources) {
        var having = field.stream().map(Sourced::subgraph).toList();
        var lacking = sources.stream()
                .filter(source -> !having.contains(source.subgraph()))
                .toList();
        var required = field.stream()
                .filter(source -> InputValueMerger.isRequired(source.element()))
                .toList();
        if (required.isEmpty()) {
            context.findings()
                    .hint(
                            CompositionHintCode.INCONSISTENT_INPUT_OBJECT_FIELD,
                            coordinate,
                            "Input field " + coordinate + " is left out of the supergraph: "
                                    + Phrases.subgraphsOf(lacking) + " has " + type + " without it.");
            return;
        }
        context.findings()
                .error(
                        REQUIRED_INPUT_FIELD_MISSING_IN_SOME_SUBGRAPH,
                        coordinate,
                        "Input field " + coordinate + " is required in " + Phrases.subgraphsOf(required)
                                + " but missing in " + Phrases.subgraphsOf(lacking)
                                + ": add it there, or make it optional.",
                        Findings.places(required));
    }
}
