package io.rendezvous.federation.composition;

import graphql.language.Directive;
import graphql.language.DirectiveDefinition;
import graphql.language.FieldDefinition;
import graphql.language.SelectionSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A subgraph, read: root types carry their default names, federation directives their own, and federation's own types
 * and fields are gone.
 *
 * @param graph its value in {@code join__Graph}
 * @param types by name, in order of appearance
 * @param executable directives that clients may use
 * @param features directives that belong to specifications other than federation's
 * @param composed names of those that it hands to the supergraph
 * @param passedOn uses of directives on the schema that routers, not composition, give a meaning to
 */
record Subgraph(
        String name,
        String url,
        String graph,
        Links links,
        Map<String, SubgraphType> types,
        List<DirectiveDefinition> executable,
        List<FeatureDirective> features,
        Set<String> composed,
        List<Directive> passedOn,
        Usage usage) {

    static Subgraph of(
            String name,
            String url,
            String graph,
            Links links,
            Map<String, SubgraphType> types,
            List<DirectiveDefinition> executable,
            List<FeatureDirective> features,
            Set<String> composed,
            List<Directive> passedOn) {
        return new Subgraph(name, url, graph, links, types, executable, features, composed, passedOn, Usage.of(types));
    }

    FederationVersion version() {
        return links.version();
    }

    Subgraph withTypes(Map<String, SubgraphType> changed) {
        return of(name, url, graph, links, changed, executable, features, composed, passedOn);
    }

    Optional<SubgraphType> type(String type) {
        return Optional.ofNullable(types.get(type));
    }

    /** Perhaps without fields. */
    SubgraphType query() {
        return type(RootTypes.QUERY).orElseThrow();
    }

    Optional<FieldDefinition> field(String type, String field) {
        return type(type).map(found -> found.fields().get(field));
    }

    boolean isExternal(String type, String field) {
        return usage.external().contains(type + "." + field);
    }

    Optional<SelectionSet> requirement(String type, String field) {
        return Optional.ofNullable(usage.requirements().get(type + "." + field));
    }

    Optional<SelectionSet> provision(String type, String field) {
        return Optional.ofNullable(usage.provisions().get(type + "." + field));
    }

    /** Whether other subgraphs may resolve the field, too. */
    boolean isShareable(String type, String field) {
        var coordinate = type + "." + field;
        return usage.keys().contains(coordinate)
                || usage.provided().contains(coordinate)
                || type(type)
                        .filter(found -> found.has(FederationDirective.SHAREABLE))
                        .isPresent()
                || field(type, field)
                        .filter(found -> Directives.has(found, FederationDirective.SHAREABLE))
                        .isPresent();
    }
}
