package io.rendezvous.federation.composition;

import static io.rendezvous.federation.composition.CompositionErrorCode.LIST_SIZE_INVALID_SLICING_ARGUMENT;
import static io.rendezvous.federation.composition.FederationDirective.LIST_SIZE;

import graphql.language.Directive;
import graphql.language.FieldDefinition;
import graphql.language.InputValueDefinition;
import java.util.List;
import java.util.Optional;

/** Merges {@code @listSize}. Arguments that the merged field lacks can't say a size. */
final class ListSizeMerger {

    private final MergeContext context;

    ListSizeMerger(MergeContext context) {
        this.context = context;
    }

    Optional<Directive> merge(
            String field, List<Sourced<FieldDefinition>> sources, List<InputValueDefinition> arguments) {
        context.directives().hintUnion(field, LIST_SIZE, sources);
        return sources.stream()
                .flatMap(source -> Directives.find(source.element(), LIST_SIZE).stream())
                .map(ListSize::of)
                .reduce(ListSize::and)
                .map(size -> withMerged(field, sources, arguments, size).directive());
    }

    private ListSize withMerged(
            String field, List<Sourced<FieldDefinition>> sources, List<InputValueDefinition> arguments, ListSize size) {
        var named = size.slicingArguments().orElse(List.of());
        if (named.isEmpty()) {
            return size;
        }
        var names = arguments.stream().map(InputValueDefinition::getName).toList();
        var kept = named.stream().filter(names::contains).toList();
        if (kept.isEmpty()) {
            context.findings()
                    .error(
                            LIST_SIZE_INVALID_SLICING_ARGUMENT,
                            field,
                            "The supergraph has none of the slicingArguments that @listSize on " + field + " names: "
                                    + String.join(", ", named)
                                    + ". Give one of them to every subgraph that has the field.",
                            Findings.places(sources));
        }
        return size.withSlicingArguments(kept);
    }
}
