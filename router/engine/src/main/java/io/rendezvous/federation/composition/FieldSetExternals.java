package io.rendezvous.federation.composition;

/** Which fields need providing or requiring. */
final class FieldSetExternals {

    private FieldSetExternals() {}

    /** A field of an interface counts as external when that of an implementation is, for it can't be marked itself. */
    static boolean isExternal(Subgraph subgraph, String type, String field) {
        return subgraph.isExternal(type, field)
                || subgraph.types().values().stream()
                        .anyMatch(
                                other -> other.interfaces().contains(type) && subgraph.isExternal(other.name(), field));
    }
}
