package io.rendezvous.federation.composition;

import static io.rendezvous.federation.composition.CompositionErrorCode.INTERFACE_OBJECT_USAGE_ERROR;

/** An {@code @interfaceObject} stands for entities. */
final class InterfaceObjectRules {

    private InterfaceObjectRules() {}

    static void check(Subgraph subgraph, Findings findings) {
        for (var type : subgraph.types().values()) {
            if (type.isInterfaceObject() && type.keys().isEmpty()) {
                findings.error(
                        INTERFACE_OBJECT_USAGE_ERROR,
                        type.name(),
                        "Type " + type.name() + " of subgraph \"" + subgraph.name()
                                + "\" is an @interfaceObject without @key: add the key of the interface it stands for.",
                        Findings.place(subgraph.name(), type.definition()));
            }
        }
    }
}
