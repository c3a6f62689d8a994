package io.rendezvous.federation.composition;

import static io.rendezvous.federation.composition.CompositionErrorCode.LINK_IMPORT_NAME_MISMATCH;

import java.util.ArrayList;
import java.util.List;

/** A directive that reaches the supergraph must be imported under one name by all subgraphs that use it. */
final class LinkedNameRules {

    private LinkedNameRules() {}

    static void check(List<Subgraph> subgraphs, Findings findings) {
        for (var directive : FederationDirective.values()) {
            if (Specification.of(directive).isPresent()) {
                check(directive, subgraphs, findings);
            }
        }
    }

    private static void check(FederationDirective directive, List<Subgraph> subgraphs, Findings findings) {
        var names = new ArrayList<Sourced<String>>();
        for (var subgraph : subgraphs) {
            subgraph.links().imported(directive).ifPresent(name -> names.add(new Sourced<>(subgraph, name)));
        }
        if (names.stream().map(Sourced::element).distinct().count() > 1
                && names.stream()
                                .filter(source -> uses(source.subgraph(), directive))
                                .count()
                        > 1) {
            findings.error(
                    LINK_IMPORT_NAME_MISMATCH,
                    "@" + directive.text(),
                    "@" + directive.text() + " is imported under different names: "
                            + Phrases.variants(names, name -> "@" + name) + ". Take the same name in all subgraphs.",
                    names.stream()
                            .map(source -> new SourcePlace(source.subgraph().name(), 0, 0))
                            .toList());
        }
    }

    private static boolean uses(Subgraph subgraph, FederationDirective directive) {
        return AppliedNames.of(subgraph.types().values().stream()
                        .<graphql.language.TypeDefinition<?>>map(SubgraphType::definition)
                        .toList())
                .contains(directive.text());
    }
}
