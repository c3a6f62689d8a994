package io.rendezvous.federation.composition;

import static io.rendezvous.federation.composition.CompositionErrorCode.AUTH_REQUIREMENTS_APPLIED_ON_INTERFACE;

import graphql.language.DirectivesContainer;
import graphql.language.ImplementingTypeDefinition;

/** What an interface asks for follows from its implementations, so it can't be said by itself. */
final class InterfaceAccessRules {

    private InterfaceAccessRules() {}

    static void check(Subgraph subgraph, Findings findings) {
        for (var type : subgraph.types().values()) {
            if (type.kind() == Kind.INTERFACE || type.isInterfaceObject()) {
                check(subgraph, findings, type.name(), (ImplementingTypeDefinition<?>) type.definition());
            }
            if (type.kind() == Kind.INTERFACE) {
                type.fields()
                        .values()
                        .forEach(field -> check(subgraph, findings, type.name() + "." + field.getName(), field));
            }
        }
    }

    private static void check(Subgraph subgraph, Findings findings, String coordinate, DirectivesContainer<?> element) {
        for (var directive : AccessRequirement.DIRECTIVES) {
            Directives.find(element, directive)
                    .ifPresent(use -> findings.error(
                            AUTH_REQUIREMENTS_APPLIED_ON_INTERFACE,
                            coordinate,
                            coordinate + " of subgraph \"" + subgraph.name() + "\" can't have @" + directive.text()
                                    + ": interfaces take it from the types that implement them; put it there.",
                            Findings.place(subgraph.name(), use)));
        }
    }
}
