package io.rendezvous.federation.composition;

import graphql.language.Directive;
import graphql.language.Type;
import graphql.language.UnionTypeDefinition;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Merges unions: the members of all. */
final class UnionMerger {

    private final MergeContext context;

    UnionMerger(MergeContext context) {
        this.context = context;
    }

    UnionTypeDefinition merge(String name, List<Sourced<SubgraphType>> types) {
        var sources = Sources.as(UnionTypeDefinition.class, types);
        var members = members(sources);
        hintDifferences(name, sources, members);
        var directives = new ArrayList<Directive>(Join.types(types));
        members.forEach((member, subgraphs) ->
                subgraphs.forEach(subgraph -> directives.add(Join.unionMember(subgraph, member))));
        directives.addAll(Contexts.directives(types));
        directives.addAll(context.directives().merge(name, sources));
        return UnionTypeDefinition.newUnionTypeDefinition()
                .name(name)
                .description(context.descriptions().merge(name, sources, UnionTypeDefinition::getDescription))
                .directives(directives)
                .memberTypes(Types.names(members.keySet()))
                .build();
    }

    private static Map<String, List<Subgraph>> members(List<Sourced<UnionTypeDefinition>> sources) {
        var members = new LinkedHashMap<String, List<Subgraph>>();
        for (var source : sources) {
            for (Type<?> member : source.element().getMemberTypes()) {
                members.computeIfAbsent(Types.named(member), _ -> new ArrayList<>())
                        .add(source.subgraph());
            }
        }
        return members;
    }

    private void hintDifferences(
            String name, List<Sourced<UnionTypeDefinition>> sources, Map<String, List<Subgraph>> members) {
        members.forEach((member, subgraphs) -> {
            if (subgraphs.size() < sources.size()) {
                context.findings()
                        .hint(
                                CompositionHintCode.INCONSISTENT_UNION_MEMBER,
                                name,
                                "Union " + name + " has the member " + member + " only in "
                                        + Phrases.subgraphs(subgraphs.stream()
                                                .map(Subgraph::name)
                                                .toList()) + ".");
            }
        });
    }
}
