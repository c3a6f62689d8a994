package io.rendezvous.federation.contract;

import graphql.language.Directive;
import graphql.language.DirectivesContainer;
import graphql.language.TypeDefinition;
import io.rendezvous.federation.composition.TypeRewriter;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** The schema that clients see: a supergraph without federation's machinery and without what is inaccessible. */
public final class ApiSchema {

    private static final Set<String> KEPT = Set.of("deprecated", "specifiedBy", "oneOf");

    private ApiSchema() {}

    /** Types by name, each with its fields in the order of the supergraph; descriptions are kept. */
    public static String sdl(String supergraphSdl) {
        return of(SupergraphDocument.parse(supergraphSdl)).print();
    }

    static SupergraphDocument of(SupergraphDocument supergraph) {
        var specifications = new Specifications(supergraph);
        var visible = new Visible(supergraph);
        var types = new TreeMap<String, TypeDefinition<?>>();
        for (var type : supergraph.types().values()) {
            if (!specifications.definesType(type.getName())) {
                visible.rewrite(type).ifPresent(kept -> types.put(kept.getName(), kept));
            }
        }
        var directives = supergraph.directives().stream()
                .filter(directive -> !specifications.definesDirective(directive.getName()))
                .toList();
        return new SupergraphDocument(List.of(), directives, types);
    }

    private record Visible(SupergraphDocument supergraph) implements TypeRewriter {

        @Override
        public Optional<List<Directive>> directives(String coordinate, DirectivesContainer<?> element) {
            return isHidden(element)
                    ? Optional.empty()
                    : Optional.of(element.getDirectives().stream()
                            .filter(directive -> KEPT.contains(directive.getName()))
                            .toList());
        }

        @Override
        public boolean keepsReference(String type) {
            return Optional.ofNullable(supergraph.types().get(type))
                    .filter(found -> !isHidden(found))
                    .isPresent();
        }
    }

    static boolean isHidden(DirectivesContainer<?> element) {
        return element.hasDirective("inaccessible");
    }
}
