package io.rendezvous.federation.composition;

import graphql.language.Directive;
import graphql.language.ScalarTypeDefinition;
import java.util.ArrayList;
import java.util.List;

/** Merges scalars by name. */
final class ScalarMerger {

    private final MergeContext context;

    ScalarMerger(MergeContext context) {
        this.context = context;
    }

    ScalarTypeDefinition merge(String name, List<Sourced<SubgraphType>> types) {
        var sources = Sources.as(ScalarTypeDefinition.class, types);
        var directives = new ArrayList<Directive>(Join.types(types));
        directives.addAll(context.directives().merge(name, sources));
        return ScalarTypeDefinition.newScalarTypeDefinition()
                .name(name)
                .description(context.descriptions().merge(name, sources, ScalarTypeDefinition::getDescription))
                .directives(directives)
                .build();
    }
}
