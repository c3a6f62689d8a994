package io.rendezvous.federation.plan;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How to read one object of a subgraph's answer into the cells of a position. Keys that are not listed are skipped.
 *
 * @param fields in the order in which the subgraph will write them
 * @param typenameKey the response key of {@code __typename} when this object asks for it, else null. An object of a
 *     type that the supergraph does not know is stored as null with an error.
 */
public record ReadShape(int position, @Nullable String typenameKey, List<ReadField> fields) {

    /**
     * @param responseKey the key in the subgraph's answer
     * @param child null for a leaf, whose value is kept as raw JSON whatever it is
     */
    public record ReadField(
            String responseKey, int slot, @Nullable ReadShape child) {}
}
