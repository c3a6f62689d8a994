package io.rendezvous.federation.composition;

import graphql.language.FieldDefinition;
import graphql.language.InputValueDefinition;
import graphql.language.SelectionSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What {@code @fromContext(field: "$cart { currency }")} says.
 *
 * @param context its name within the subgraph
 * @param selection what is read of the object that sets the context; empty when it does not parse
 */
record ContextReference(String context, Optional<SelectionSet> selection) {

    private static final Pattern FORM =
            Pattern.compile("[\\s,]*\\$[\\s,]*([_A-Za-z][_0-9A-Za-z]*)(.*)", Pattern.DOTALL);

    /** Empty when no context or nothing of it is named. */
    static Optional<ContextReference> parse(String text) {
        var match = FORM.matcher(text);
        return match.matches() && !match.group(2).isBlank()
                ? Optional.of(new ContextReference(
                        match.group(1), selection(match.group(2).strip())))
                : Optional.empty();
    }

    private static Optional<SelectionSet> selection(String text) {
        return FieldSets.parse(
                text.startsWith("{") && text.endsWith("}") ? text.substring(1, text.length() - 1) : text);
    }

    static boolean isContextual(InputValueDefinition argument) {
        return Directives.has(argument, FederationDirective.FROM_CONTEXT);
    }

    static List<InputValueDefinition> arguments(FieldDefinition field) {
        return field.getInputValueDefinitions().stream()
                .filter(ContextReference::isContextual)
                .toList();
    }

    /** Empty when invalid, which validation reports. */
    static Optional<ContextReference> of(InputValueDefinition argument) {
        return Directives.find(argument, FederationDirective.FROM_CONTEXT)
                .flatMap(use -> Directives.text(use, "field"))
                .flatMap(ContextReference::parse);
    }

    /** As {@code contextArguments} holds it. */
    String text() {
        return "{ " + selection.map(FieldSets::text).orElse("") + " }";
    }
}
