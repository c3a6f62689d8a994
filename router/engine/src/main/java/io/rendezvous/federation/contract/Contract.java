package io.rendezvous.federation.contract;

import graphql.language.Directive;
import graphql.language.DirectiveDefinition;
import graphql.language.DirectivesContainer;
import graphql.language.SchemaDefinition;
import graphql.language.TypeDefinition;
import io.rendezvous.federation.composition.TypeRewriter;
import io.rendezvous.federation.composition.VisibilityRules;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** A view on a supergraph for one kind of client, chosen by {@code @tag}. */
public final class Contract {

    private static final SupergraphDocument MACHINERY = SupergraphDocument.parse("""
            schema @link(url: "https://specs.apollo.dev/inaccessible/v0.2", for: SECURITY) { query: Query }

            directive @inaccessible on FIELD_DEFINITION | OBJECT | INTERFACE | UNION | ARGUMENT_DEFINITION | SCALAR | ENUM | ENUM_VALUE | INPUT_OBJECT | INPUT_FIELD_DEFINITION
            """);

    private Contract() {}

    /**
     * The supergraph with {@code @inaccessible} on all that the filter hides, so that it still plans and runs as before.
     *
     * @throws InvalidContractException when something shown refers to something hidden
     */
    public static String apply(String supergraphSdl, TagFilter filter) {
        var supergraph = SupergraphDocument.parse(supergraphSdl);
        var contract = withHidden(supergraph, HiddenElements.of(supergraph, filter));
        var errors = VisibilityRules.check(contract.types());
        if (!errors.isEmpty()) {
            throw new InvalidContractException(errors);
        }
        return contract.print();
    }

    private static SupergraphDocument withHidden(SupergraphDocument supergraph, Set<String> hidden) {
        var marking = new Marking(hidden);
        var types = new TreeMap<String, TypeDefinition<?>>();
        supergraph
                .types()
                .forEach((name, type) -> types.put(name, marking.rewrite(type).orElseThrow()));
        return hidden.isEmpty()
                ? supergraph
                : new SupergraphDocument(schemas(supergraph), directives(supergraph), types);
    }

    private static List<SchemaDefinition> schemas(SupergraphDocument supergraph) {
        var link = MACHINERY.schemas().getFirst().getDirectives().getFirst();
        return isLinked(supergraph)
                ? supergraph.schemas()
                : supergraph.schemas().stream()
                        .map(schema -> schema.transform(builder -> builder.directive(link)))
                        .toList();
    }

    private static List<DirectiveDefinition> directives(SupergraphDocument supergraph) {
        if (isLinked(supergraph)) {
            return supergraph.directives();
        }
        var directives = new ArrayList<>(supergraph.directives());
        directives.addAll(MACHINERY.directives());
        return directives;
    }

    private static boolean isLinked(SupergraphDocument supergraph) {
        return supergraph.directives().stream()
                .anyMatch(directive -> directive.getName().equals("inaccessible"));
    }

    private record Marking(Set<String> hidden) implements TypeRewriter {

        @Override
        public Optional<List<Directive>> directives(String coordinate, DirectivesContainer<?> element) {
            if (!hidden.contains(coordinate) || ApiSchema.isHidden(element)) {
                return Optional.of(element.getDirectives());
            }
            var directives = new ArrayList<>(element.getDirectives());
            directives.add(Directive.newDirective().name("inaccessible").build());
            return Optional.of(directives);
        }
    }
}
