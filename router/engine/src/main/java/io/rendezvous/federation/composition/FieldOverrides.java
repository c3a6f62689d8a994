package io.rendezvous.federation.composition;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What {@code @override} makes of one field. Subgraphs go by name.
 *
 * @param overridden those that another subgraph takes the field from
 * @param used of these, those whose own keys, requirements, provisions or interfaces need it
 * @param labels of gradual overrides, for both sides
 * @param valid whether all overrides of the field make sense
 */
record FieldOverrides(Set<String> overridden, Set<String> used, Map<String, String> labels, boolean valid) {

    static final FieldOverrides NONE = new FieldOverrides(Set.of(), Set.of(), Map.of(), true);

    /** Whether the subgraph's field has no part in the supergraph any more. */
    boolean isGone(Subgraph subgraph) {
        return overridden.contains(subgraph.name())
                && !used.contains(subgraph.name())
                && !labels.containsKey(subgraph.name());
    }

    boolean isOverridden(Subgraph subgraph) {
        return overridden.contains(subgraph.name());
    }

    boolean isUsed(Subgraph subgraph) {
        return used.contains(subgraph.name());
    }

    Optional<String> label(Subgraph subgraph) {
        return Optional.ofNullable(labels.get(subgraph.name()));
    }
}
