package io.rendezvous.federation.composition;

import static io.rendezvous.federation.composition.CompositionErrorCode.LIST_SIZE_APPLIED_TO_NON_LIST;
import static io.rendezvous.federation.composition.CompositionErrorCode.LIST_SIZE_INVALID_ASSUMED_SIZE;
import static io.rendezvous.federation.composition.CompositionErrorCode.LIST_SIZE_INVALID_SIZED_FIELD;
import static io.rendezvous.federation.composition.CompositionErrorCode.LIST_SIZE_INVALID_SLICING_ARGUMENT;
import static io.rendezvous.federation.composition.FederationDirective.LIST_SIZE;

import graphql.language.FieldDefinition;
import graphql.language.InputValueDefinition;
import graphql.language.Type;
import java.util.List;

/** {@code @listSize} must be about a list, and name what there is. */
final class ListSizeRules {

    private final Subgraph subgraph;
    private final Findings findings;
    private final String coordinate;
    private final FieldDefinition field;

    private ListSizeRules(Subgraph subgraph, Findings findings, String coordinate, FieldDefinition field) {
        this.subgraph = subgraph;
        this.findings = findings;
        this.coordinate = coordinate;
        this.field = field;
    }

    static void check(Subgraph subgraph, Findings findings) {
        for (var type : subgraph.types().values()) {
            for (var field : type.fields().values()) {
                Directives.find(field, LIST_SIZE)
                        .ifPresent(
                                use -> new ListSizeRules(subgraph, findings, type.name() + "." + field.getName(), field)
                                        .check(ListSize.of(use)));
            }
        }
    }

    private void check(ListSize size) {
        if (size.assumedSize().filter(assumed -> assumed.signum() < 0).isPresent()) {
            error(LIST_SIZE_INVALID_ASSUMED_SIZE, "assumes a size below zero.");
        }
        var sized = size.sizedFields().orElse(List.of());
        if (sized.isEmpty() && !Types.isList(field.getType())) {
            error(
                    LIST_SIZE_APPLIED_TO_NON_LIST,
                    "stands on no list: name the lists below it by sizedFields, or remove it.");
        }
        sized.forEach(this::checkSizedField);
        size.slicingArguments().orElse(List.of()).forEach(this::checkSlicingArgument);
    }

    private void checkSizedField(String name) {
        var found = subgraph.field(Types.named(field.getType()), name);
        if (found.isEmpty()) {
            error(
                    LIST_SIZE_INVALID_SIZED_FIELD,
                    "names the sized field " + name + ", which " + Types.named(field.getType()) + " does not have.");
        } else if (!Types.isList(found.get().getType())) {
            error(LIST_SIZE_APPLIED_TO_NON_LIST, "names the sized field " + name + ", which is no list.");
        }
    }

    private void checkSlicingArgument(String name) {
        var found = field.getInputValueDefinitions().stream()
                .filter(argument -> argument.getName().equals(name))
                .<Type<?>>map(InputValueDefinition::getType)
                .findFirst();
        if (found.filter(ListSizeRules::isInt).isEmpty()) {
            error(
                    LIST_SIZE_INVALID_SLICING_ARGUMENT,
                    "names the slicing argument " + name
                            + (found.isEmpty() ? ", which the field does not have." : ", which is no Int."));
        }
    }

    private static boolean isInt(Type<?> type) {
        return Types.text(Types.nullable(type)).equals("Int");
    }

    private void error(CompositionErrorCode code, String what) {
        findings.error(
                code,
                coordinate,
                "@listSize on " + coordinate + " in subgraph \"" + subgraph.name() + "\" " + what,
                Findings.place(subgraph.name(), field));
    }
}
