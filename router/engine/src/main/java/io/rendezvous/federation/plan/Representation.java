package io.rendezvous.federation.plan;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How to write the representation of an entity, the {@code _Any} input of {@code _entities}.
 *
 * @param typename the value of {@code __typename}, or null to write the object's runtime type
 */
public record Representation(@Nullable String typename, List<Part> parts) {

    public sealed interface Part {

        /** The field's name in the subgraph's schema. */
        String name();

        /** The slot, in the position at hand, that holds the value. */
        int slot();

        /**
         * True for a part of the key: when it is null or was never read, the object is not fetched and its fields are
         * null. False for a required field: null is passed on.
         */
        boolean mandatory();
    }

    /** Copies the value as the subgraph gave it; lists of scalars included. */
    public record Scalar(String name, int slot, boolean mandatory) implements Part {}

    /**
     * An object or a (nested) list of objects stored in {@code slot}.
     *
     * @param position the position of those objects
     * @param withTypename writes {@code __typename} first, as abstract types need
     * @param parts by runtime type: those with a null guard or a guard that contains the type
     */
    public record Nested(
            String name, int slot, boolean mandatory, int position, boolean withTypename, List<GuardedPart> parts)
            implements Part {}

    public record GuardedPart(@Nullable TypeSet types, Part part) {}
}
