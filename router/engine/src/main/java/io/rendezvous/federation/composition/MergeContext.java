package io.rendezvous.federation.composition;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * What every merge needs.
 *
 * @param subgraphs by name
 * @param overrides by coordinate, collected while merging
 */
record MergeContext(
        List<Subgraph> subgraphs,
        Subtypes subtypes,
        Findings findings,
        Descriptions descriptions,
        AppliedDirectives directives,
        Map<String, FeatureDirective> composed,
        Map<String, FieldOverrides> overrides) {

    static MergeContext of(List<Subgraph> subgraphs, Findings findings) {
        var composed = ComposedDirectives.of(subgraphs, findings);
        return new MergeContext(
                subgraphs,
                new Subtypes(subgraphs),
                findings,
                new Descriptions(findings),
                new AppliedDirectives(findings, composed),
                composed,
                new HashMap<>());
    }

    List<Sourced<SubgraphType>> types(String name) {
        return sources(subgraph -> subgraph.type(name));
    }

    <E> List<Sourced<E>> sources(Function<Subgraph, Optional<E>> element) {
        return subgraphs.stream()
                .flatMap(subgraph -> element.apply(subgraph).map(found -> new Sourced<>(subgraph, found)).stream())
                .toList();
    }
}
