package io.rendezvous.federation.composition;

import static io.rendezvous.federation.composition.CompositionErrorCode.CONTEXTUAL_ARGUMENT_NOT_CONTEXTUAL_IN_ALL_SUBGRAPHS;
import static io.rendezvous.federation.composition.CompositionErrorCode.FIELD_ARGUMENT_TYPE_MISMATCH;
import static io.rendezvous.federation.composition.CompositionErrorCode.REQUIRED_ARGUMENT_MISSING_IN_SOME_SUBGRAPH;

import graphql.language.FieldDefinition;
import graphql.language.InputValueDefinition;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;

/** Merges the arguments of a field: those that all its subgraphs have. */
final class ArgumentMerger {

    private final MergeContext context;
    private final InputValueMerger values;

    ArgumentMerger(MergeContext context) {
        this.context = context;
        this.values = new InputValueMerger(
                context, FIELD_ARGUMENT_TYPE_MISMATCH, CompositionErrorCode.FIELD_ARGUMENT_DEFAULT_MISMATCH);
    }

    List<InputValueDefinition> merge(String field, List<Sourced<FieldDefinition>> fields) {
        return mergeLists(
                field,
                fields.stream()
                        .map(source -> new Sourced<>(
                                source.subgraph(), source.element().getInputValueDefinitions()))
                        .toList());
    }

    /** @param owner coordinate of the field or directive whose arguments they are */
    List<InputValueDefinition> mergeLists(String owner, List<Sourced<List<InputValueDefinition>>> lists) {
        var arguments = new LinkedHashMap<String, List<Sourced<InputValueDefinition>>>();
        for (var source : lists) {
            for (var argument : source.element()) {
                arguments
                        .computeIfAbsent(argument.getName(), _ -> new ArrayList<>())
                        .add(new Sourced<>(source.subgraph(), argument));
            }
        }
        return arguments.values().stream()
                .flatMap(sources -> merge(owner, sources, lists).stream())
                .toList();
    }

    private Optional<InputValueDefinition> merge(
            String field,
            List<Sourced<InputValueDefinition>> sources,
            List<Sourced<List<InputValueDefinition>>> fields) {
        var name = sources.getFirst().element().getName();
        var coordinate = field + "(" + name + ":)";
        if (sources.stream().anyMatch(source -> ContextReference.isContextual(source.element()))) {
            checkContextual(coordinate, sources);
            return Optional.empty();
        }
        if (sources.size() == fields.size()) {
            return values.merge(coordinate, sources, List.of());
        }
        reportMissing(field, coordinate, sources, fields);
        return Optional.empty();
    }

    /** What the router gives itself, clients can't give in any subgraph. */
    private void checkContextual(String coordinate, List<Sourced<InputValueDefinition>> sources) {
        for (var source : sources) {
            if (ContextReference.isContextual(source.element())) {
                continue;
            }
            var message = "Argument " + coordinate
                    + " is taken from a context in other subgraphs, so clients can't give it; in" + " subgraph \""
                    + source.subgraph().name() + "\" it has no @fromContext";
            if (InputValueMerger.isRequired(source.element())) {
                context.findings()
                        .error(
                                CONTEXTUAL_ARGUMENT_NOT_CONTEXTUAL_IN_ALL_SUBGRAPHS,
                                coordinate,
                                message + " but is required: add @fromContext, or make it optional.",
                                Findings.places(List.of(source)));
            } else {
                context.findings()
                        .hint(
                                CompositionHintCode.CONTEXTUAL_ARGUMENT_NOT_CONTEXTUAL_IN_ALL_SUBGRAPHS,
                                coordinate,
                                message + " and so is never given.");
            }
        }
    }

    private void reportMissing(
            String field,
            String coordinate,
            List<Sourced<InputValueDefinition>> sources,
            List<Sourced<List<InputValueDefinition>>> fields) {
        var having = sources.stream().map(Sourced::subgraph).toList();
        var lacking = fields.stream()
                .filter(source -> !having.contains(source.subgraph()))
                .toList();
        var required = sources.stream()
                .filter(source -> InputValueMerger.isRequired(source.element()))
                .toList();
        if (required.isEmpty()) {
            context.findings()
                    .hint(
                            CompositionHintCode.INCONSISTENT_ARGUMENT_PRESENCE,
                            coordinate,
                            "Argument " + coordinate + " is left out of the supergraph: " + Phrases.subgraphsOf(lacking)
                                    + " has " + field + " without it.");
            return;
        }
        context.findings()
                .error(
                        REQUIRED_ARGUMENT_MISSING_IN_SOME_SUBGRAPH,
                        coordinate,
                        "Argument " + coordinate + " is required in " + Phrases.subgraphsOf(required)
                                + " but missing in " + Phrases.subgraphsOf(lacking)
                                + ": add it there, or make it optional.",
                        Findings.places(required));
    }
}
