package io.rendezvous.federation.composition;

import graphql.language.TypeDefinition;
import java.util.List;

/** Views on what several subgraphs have of one type. */
final class Sources {

    private Sources() {}

    /** Their definitions, where of the given kind. */
    static <D extends TypeDefinition<?>> List<Sourced<D>> as(Class<D> kind, List<Sourced<SubgraphType>> types) {
        return types.stream()
                .filter(source -> kind.isInstance(source.element().definition()))
                .map(source -> new Sourced<>(
                        source.subgraph(), kind.cast(source.element().definition())))
                .toList();
    }
}
