package io.rendezvous.federation.composition;

import graphql.language.AstPrinter;
import graphql.language.Directive;
import graphql.language.DirectivesContainer;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Merges the directives that reach the supergraph. */
final class AppliedDirectives {

    /** GraphQL's own, which need no definition. */
    static final Set<String> BUILT_IN = Set.of("deprecated", "specifiedBy", "oneOf", "skip", "include");

    private static final List<String> MERGED = List.of("deprecated", "specifiedBy", "oneOf", "inaccessible", "tag");

    private final Findings findings;

    AppliedDirectives(Findings findings) {
        this.findings = findings;
    }

    /** Uses of {@code @tag} are united; of others, which can stand once, the most frequent is taken. */
    <E extends DirectivesContainer<?>> List<Directive> merge(String coordinate, List<Sourced<E>> sources) {
        var merged = new ArrayList<Directive>();
        for (var name : MERGED) {
            var uses = uses(name, sources);
            if (name.equals(FederationDirective.TAG.text())) {
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
        return merged;
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
