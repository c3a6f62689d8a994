package io.rendezvous.federation.composition;

import graphql.language.DirectiveDefinition;
import graphql.language.Document;
import java.util.List;
import java.util.Optional;

/**
 * A directive that a subgraph defines as part of a specification other than federation's.
 *
 * @param original its name in the specification
 */
record FeatureDirective(DirectiveDefinition definition, String original, LinkUrl specification) {

    static List<FeatureDirective> of(Document document, Links links) {
        return document.getDefinitionsOfType(DirectiveDefinition.class).stream()
                .flatMap(definition -> of(definition, links).stream())
                .toList();
    }

    private static Optional<FeatureDirective> of(DirectiveDefinition definition, Links links) {
        return links.feature(definition.getName())
                .map(link -> new FeatureDirective(
                        definition, link.original(definition.getName()).orElseThrow(), link.url()));
    }

    String name() {
        return definition.getName();
    }

    /** The use of {@code @link} that makes it known. */
    String link() {
        return "@link(url: \"" + specification.identity() + "/" + specification.version() + "\", import: ["
                + (original.equals(name())
                        ? "\"@" + original + "\""
                        : "{name: \"@" + original + "\", as: \"@" + name() + "\"}")
                + "])";
    }
}
