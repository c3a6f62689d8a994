package io.rendezvous.federation.composition;

import graphql.language.BooleanValue;
import graphql.language.Directive;
import graphql.language.DirectivesContainer;
import graphql.language.StringValue;
import java.util.List;
import java.util.Optional;

/** Questions about applied directives. */
final class Directives {

    private Directives() {}

    static boolean has(DirectivesContainer<?> node, FederationDirective directive) {
        return node.hasDirective(directive.text());
    }

    static Optional<Directive> find(DirectivesContainer<?> node, FederationDirective directive) {
        return node.getDirectives(directive.text()).stream().findFirst();
    }

    static List<Directive> without(DirectivesContainer<?> node, FederationDirective directive) {
        return node.getDirectives().stream()
                .filter(applied -> !applied.getName().equals(directive.text()))
                .toList();
    }

    /** Empty when the argument is absent or no string. */
    static Optional<String> text(Directive directive, String argument) {
        return directive.getArgument(argument) != null
                        && directive.getArgument(argument).getValue() instanceof StringValue text
                ? Optional.ofNullable(text.getValue())
                : Optional.empty();
    }

    /** True also when the argument is absent or no boolean. */
    static boolean isNotFalse(Directive directive, String argument) {
        return directive.getArgument(argument) == null
                || !(directive.getArgument(argument).getValue() instanceof BooleanValue value)
                || value.isValue();
    }
}
