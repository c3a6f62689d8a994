package io.rendezvous.federation.schema;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What one subgraph can answer.
 *
 * @param index its place in {@link Supergraph#subgraphs()}
 * @param types its objects, interfaces and unions by name
 */
public record SubgraphSchema(int index, String name, Map<String, SubgraphType> types) {

    /** Null for leaf types and for types that this subgraph does not have. */
    public @Nullable SubgraphType type(String name) {
        return types.get(name);
    }
}
