package io.rendezvous.federation.composition;

import static io.rendezvous.federation.composition.CompositionErrorCode.DIRECTIVE_COMPOSITION_ERROR;

import graphql.language.Directive;
import graphql.language.Document;
import graphql.language.SchemaDefinition;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Reads {@code @composeDirective} on a subgraph's schema. */
final class ComposedNames {

    private final String subgraph;
    private final Links links;
    private final List<FeatureDirective> features;
    private final Findings findings;

    ComposedNames(String subgraph, Links links, List<FeatureDirective> features, Findings findings) {
        this.subgraph = subgraph;
        this.links = links;
        this.features = features;
        this.findings = findings;
    }

    /** Names of directives that the subgraph hands to the supergraph. */
    Set<String> read(Document document) {
        var names = new TreeSet<String>();
        for (var schema : document.getDefinitionsOfType(SchemaDefinition.class)) {
            for (var use : schema.getDirectives()) {
                if (links.directive(use.getName())
                        .filter(FederationDirective.COMPOSE_DIRECTIVE::equals)
                        .isPresent()) {
                    read(document, use).ifPresent(names::add);
                }
            }
        }
        return names;
    }

    private Optional<String> read(Document document, Directive use) {
        var written = Directives.text(use, "name").orElse("");
        if (!written.startsWith("@")) {
            error(use, written, "must be named with its @, such as \"@cached\".");
            return Optional.empty();
        }
        var name = written.substring(1);
        if (features.stream().anyMatch(directive -> directive.name().equals(name))) {
            return Optional.of(name);
        }
        if (links.directive(name).flatMap(Specification::of).isPresent()) {
            findings.hint(
                    CompositionHintCode.DIRECTIVE_COMPOSITION_INFO,
                    written,
                    written + " is composed anyway: @composeDirective can be removed in subgraph \"" + subgraph
                            + "\".");
        } else if (links.directive(name).isPresent()) {
            error(use, written, "is federation's own and can't be composed.");
        } else {
            boolean defined = document.getDefinitionsOfType(graphql.language.DirectiveDefinition.class).stream()
                    .anyMatch(definition -> definition.getName().equals(name));
            error(
                    use,
                    written,
                    defined
                            ? "belongs to no specification: link the one it comes from, with an import."
                            : "is not defined: add its definition.");
        }
        return Optional.empty();
    }

    private void error(Directive use, String name, String what) {
        findings.error(
                DIRECTIVE_COMPOSITION_ERROR,
                name,
                "Directive \"" + name + "\" of @composeDirective in subgraph \"" + subgraph + "\" " + what,
                Findings.place(subgraph, use));
    }
}
