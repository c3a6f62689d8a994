package io.rendezvous.federation.composition;

import static io.rendezvous.federation.composition.CompositionErrorCode.COST_APPLIED_TO_INTERFACE_FIELD;
import static io.rendezvous.federation.composition.FederationDirective.COST;

import graphql.language.DirectivesContainer;

/** Fields of an interface cost what those of its implementations cost. */
final class CostRules {

    private CostRules() {}

    static void check(Subgraph subgraph, Findings findings) {
        for (var type : subgraph.types().values()) {
            if (type.kind() == Kind.INTERFACE) {
                for (var field : type.fields().values()) {
                    var coordinate = type.name() + "." + field.getName();
                    check(subgraph, findings, coordinate, field);
                    field.getInputValueDefinitions()
                            .forEach(argument ->
                                    check(subgraph, findings, coordinate + "(" + argument.getName() + ":)", argument));
                }
            }
        }
    }

    private static void check(Subgraph subgraph, Findings findings, String coordinate, DirectivesContainer<?> element) {
        Directives.find(element, COST)
                .ifPresent(use -> findings.error(
                        COST_APPLIED_TO_INTERFACE_FIELD,
                        coordinate,
                        coordinate + " of subgraph \"" + subgraph.name()
                                + "\" belongs to an interface, where @cost is not possible: put it on the fields of the"
                                + " implementations.",
                        Findings.place(subgraph.name(), use)));
    }
}
