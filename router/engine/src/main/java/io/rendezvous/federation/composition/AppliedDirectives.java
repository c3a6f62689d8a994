package io.rendezvous.federation.composition;

import graphql.language.AstPrinter;
import graphql.language.Directive;
import graphql.language.DirectivesContainer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Merges the directives that reach the supergraph. */
final class AppliedDirectives {

    /** GraphQL's own, which need no definition. */
    static final Set<String> BUILT_IN = Set.of("deprecated", "specifiedBy", "oneOf", "skip", "include");

    private static final List<String> MERGED = List.of("deprecated", "specifiedBy", "oneOf", "inaccessible", "tag");

    private static final List<FederationDirective> UNITED = List.of(
            FederationDirective.AUTHENTICATED,
            FederationDirective.REQUIRES_SCOPES,
            FederationDirective.POLICY,
            FederationDirective.COST);

    private final Findings findings;

    private final Map<String, FeatureDirective> composed;

    /** @param composed directives of subgraphs, by name */
    AppliedDirectives(Findings findings, Map<String, FeatureDirective> composed) {
        this.findings = findings;
        this.composed = composed;
    }

    /** Uses of {@code @tag} are united, demands on clients added up, of weights the greatest is taken, of others the most frequent. */
    <E extends DirectivesContainer<?>> List<Directive> merge(String coordinate, List<Sourced<E>> sources) {
        var merged = new ArrayList<Directive>();
        for (var name : names()) {
            var uses = uses(name, sources);
            if (isRepeatable(name)) {
                uses.stream()
                        .distinct()
                        .sorted()
                        .map(text -> first(text, name, sources))
                        .forEach(merged::add);
            } else {
                Majority.of(uses).map(text -> first(text, name, sources)).ifPresent(merged::add);
                hintDifferences(coordinate, name, uses);
            }
        }
        merged.addAll(united(coordinate, sources));
        merged.addAll(PassedOn.directives(sources));
        return merged;
    }

    private List<String> names() {
        var names = new ArrayList<>(MERGED);
        names.addAll(composed.keySet());
        return names;
    }

    private boolean isRepeatable(String name) {
        var own = composed.get(name);
        return own == null
                ? name.equals(FederationDirective.TAG.text())
                : own.definition().isRepeatable();
    }

    private <E extends DirectivesContainer<?>> List<Directive> united(String coordinate, List<Sourced<E>> sources) {
        var elements = sources.stream().map(Sourced::element).toList();
        for (var directive : UNITED) {
            hintUnion(coordinate, directive, sources);
        }
        var directives = new ArrayList<>(AccessRequirement.all(elements).directives());
        Weights.heaviest(elements).ifPresent(directives::add);
        return directives;
    }

    /** When different uses become one that says what all of them say. */
    <E extends DirectivesContainer<?>> void hintUnion(
            String coordinate, FederationDirective directive, List<Sourced<E>> sources) {
        if (uses(directive.text(), sources).stream().distinct().count() > 1) {
            findings.hint(
                    CompositionHintCode.MERGED_NON_REPEATABLE_DIRECTIVE_ARGUMENTS,
                    coordinate,
                    "Subgraphs put different @" + directive.text() + " on " + coordinate + "; they are combined.");
        }
    }

    private static <E extends DirectivesContainer<?>> List<String> uses(String name, List<Sourced<E>> sources) {
        return sources.stream()
                .flatMap(source -> source.element().getDirectives(name).stream())
                .map(AstPrinter::printAst)
                .toList();
    }

    private void hintDifferences(String coordinate, String name, List<String> uses) {
        if (uses.stream().distinct().count() > 1) {
            findings.hint(
                    CompositionHintCode.INCONSISTENT_NON_REPEATABLE_DIRECTIVE_ARGUMENTS,
                    coordinate,
                    "Subgraphs put different @" + name + " on " + coordinate + "; the most frequent one is used.");
        }
    }

    private static <E extends DirectivesContainer<?>> Directive first(
            String text, String name, List<Sourced<E>> sources) {
        return sources.stream()
                .flatMap(source -> source.element().getDirectives(name).stream())
                .filter(use -> AstPrinter.printAst(use).equals(text))
                .findFirst()
                .orElseThrow();
    }
}
