package io.rendezvous.federation.schema;

import io.rendezvous.federation.plan.TypeSet;
import java.util.List;
import java.util.Map;

/**
 * An object, interface or union as one subgraph declares it.
 *
 * @param fields empty for a union
 * @param keys those by which {@code _entities} resolves it
 * @param possible the object types that the subgraph's objects of this type can have; for a stand-in, all that implement
 *     the interface anywhere
 */
public record SubgraphType(
        String name, Kind kind, Map<String, SubgraphField> fields, List<FieldSet> keys, TypeSet possible) {

    public enum Kind {
        OBJECT,
        INTERFACE,
        UNION,
        /** An {@code @interfaceObject}: an object type here, an interface elsewhere. */
        STAND_IN
    }

    public boolean isStandIn() {
        return kind == Kind.STAND_IN;
    }

    public boolean isAbstract() {
        return kind == Kind.INTERFACE || kind == Kind.UNION;
    }
}
