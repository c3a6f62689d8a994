package io.rendezvous.federation.composition;

import graphql.language.DirectiveDefinition;
import graphql.language.FieldDefinition;
import graphql.language.ImplementingTypeDefinition;
import graphql.language.TypeDefinition;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;

/**
 * The merged schema with its join directives.
 *
 * @param types by name, without those of the join and link specifications
 * @param overrides by coordinate {@code Type.field}, where there are any
 * @param executable directives that clients may use
 * @param composed directives of subgraphs' own
 */
record Supergraph(
        List<Subgraph> subgraphs,
        SortedMap<String, TypeDefinition<?>> types,
        Map<String, FieldOverrides> overrides,
        List<DirectiveDefinition> executable,
        List<FeatureDirective> composed) {

    /** Empty for unknown ones. */
    Optional<FieldDefinition> field(String type, String field) {
        return types.get(type) instanceof ImplementingTypeDefinition<?> found
                ? found.getFieldDefinitions().stream()
                        .filter(definition -> definition.getName().equals(field))
                        .findFirst()
                : Optional.empty();
    }
}
