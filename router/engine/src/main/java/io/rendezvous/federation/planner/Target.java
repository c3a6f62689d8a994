package io.rendezvous.federation.planner;

import io.rendezvous.federation.schema.FieldSet;
import java.util.List;

/**
 * A way into a subgraph for objects of some runtime type.
 *
 * @param type what the subgraph calls them, as the representation's {@code __typename} says
 * @param keys the key fields that it takes, one set suffices
 */
record Target(int subgraph, String type, Mode mode, List<FieldSet> keys) {

    enum Mode {
        /** A root type: needs nothing. */
        ROOT,
        /** The runtime type itself, which must be known. */
        OBJECT,
        /** An interface with a key: tells the runtime type. */
        INTERFACE,
        /** An {@code @interfaceObject}: neither needs nor tells the runtime type. */
        STAND_IN
    }

    Vertex vertex() {
        return new Vertex(subgraph, type, FieldSet.EMPTY);
    }
}
