package io.rendezvous.federation.composition;

import graphql.language.Directive;
import graphql.language.DirectivesContainer;
import graphql.language.TypeDefinition;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Gives federation's directives their own names and drops those that mean nothing to composition. */
record FederationNames(Links links) implements TypeRewriter {

    TypeDefinition<?> rewriteBlock(TypeDefinition<?> block) {
        return rewrite(block).orElseThrow();
    }

    @Override
    public Optional<List<Directive>> directives(String coordinate, DirectivesContainer<?> element) {
        return Optional.of(
                element.getDirectives().stream().flatMap(this::rename).toList());
    }

    private Stream<Directive> rename(Directive directive) {
        var federation = links.directive(directive.getName()).map(FederationDirective::text);
        if (federation.isPresent()) {
            return Stream.of(
                    federation.get().equals(directive.getName())
                            ? directive
                            : directive.transform(builder -> builder.name(federation.get())));
        }
        return isKept(directive.getName()) ? Stream.of(directive) : Stream.empty();
    }

    /** Directives of other specifications may be composed, unless they can be mistaken for federation's. */
    private boolean isKept(String name) {
        return AppliedDirectives.BUILT_IN.contains(name)
                || (FederationDirective.find(name).isEmpty()
                        && links.feature(name).isPresent());
    }
}
