package io.rendezvous.federation.composition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.rendezvous.federation.schema.GradualOverride;
import io.rendezvous.federation.schema.SubgraphField;
import io.rendezvous.federation.schema.Supergraph;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What versions 0.4 and 0.5 of the join specification add, from subgraph SDL to where the planner reads it. */
class NewerJoinsTest {

    private static final String LINK = """
            extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@shareable", "@override",
                "@context", "@fromContext", "@interfaceObject"])
            """;

    @Test
    void bothSidesOfAGradualOverrideCanResolveTheField() {
        var supergraph = Supergraph.parse(sdl("""
                        type Query { product: Product }
                        type Product @key(fields: "id") { id: ID! name: String @override(from: "b", label: "percent(10)") }
                        """, "type Product @key(fields: \"id\") { id: ID! name: String }"));
        assertThat(field(supergraph, 0, "Product", "name").override())
                .contains(new GradualOverride("percent(10)", true));
        assertThat(field(supergraph, 1, "Product", "name").override())
                .contains(new GradualOverride("percent(10)", false));
        assertThat(field(supergraph, 0, "Product", "name").readable()).isFalse();
        assertThat(field(supergraph, 1, "Product", "name").readable()).isTrue();
        assertThat(field(supergraph, 1, "Product", "id").override()).isEmpty();
    }

    @Test
    void anArgumentFromAContextIsTheRoutersToGive() {
        var sdl = sdl("""
                type Query { cart: Cart shop: Shop }
                type Cart @context(name: "buyer") { currency: String! item: Item }
                type Shop implements Seller { money: String item: Item }
                interface Seller @context(name: "buyer") { money: String }
                type Item @key(fields: "id") {
                    id: ID!
                    price(rounded: Boolean
                        in: String @fromContext(field: "$buyer ... on Cart { currency } ... on Shop { money }")): Int
                }
                """);
        assertThat(sdl)
                .contains(
                        "join/v0.5",
                        "@link(url: \"https://specs.apollo.dev/context/v0.1\", for: SECURITY)",
                        "price(rounded: Boolean): Int @join__field(graph: A, contextArguments: [{context : \"a__buyer\","
                                + " name : \"in\", type : \"String\","
                                + " selection : \"{ ... on Cart { currency } ... on Shop { money } }\"}])",
                        "@context(name: \"a__buyer\")");
        var supergraph = Supergraph.parse(sdl);
        assertThat(field(supergraph, 0, "Item", "price").contextArguments())
                .extracting("name", "type", "context")
                .containsExactly(tuple("in", "String", "a__buyer"));
        var types = supergraph.typeNames();
        assertThat(supergraph.settersOf("a__buyer").toArray())
                .containsExactly(types.indexOf("Cart"), types.indexOf("Shop"));
        var selection = field(supergraph, 0, "Item", "price")
                .contextArguments()
                .getFirst()
                .selection();
        assertThat(selection.on(types.indexOf("Cart"))).hasToString("[currency]");
        assertThat(selection.on(types.indexOf("Shop"))).hasToString("[money]");
    }

    @Test
    void aStandInThatImplementsAnInterfaceIsBehindThatInterface() {
        var supergraph = Supergraph.parse(sdl("""
                        type Query { media: Media other: Node }
                        interface Node @key(fields: "id") { id: ID! }
                        interface Media implements Node @key(fields: "id") { id: ID! }
                        type Book implements Media & Node @key(fields: "id") { id: ID! }
                        type Person implements Node @key(fields: "id") { id: ID! }
                        """, """
                        type Query { newest: Node }
                        interface Node { id: ID! }
                        type Media implements Node @key(fields: "id") @interfaceObject { id: ID! reviews: Int }
                        """, """
                        type Query { oldest: Node @shareable }
                        interface Node { id: ID! }
                        type Media @key(fields: "id") @interfaceObject { id: ID! likes: Int }
                        """));
        assertThat(Objects.requireNonNull(supergraph.schema(1).type("Node")).possible())
                .isEqualTo(supergraph.possible("Media"));
        assertThat(Objects.requireNonNull(supergraph.schema(2).type("Node"))
                        .possible()
                        .isEmpty())
                .isTrue();
    }

    @Test
    void aFieldThatTakesFromAContextIsReadableBelowWhatSetsIt() {
        assertThat(codes("""
                        type Query { cart: Cart }
                        type Cart @context(name: "cart") { currency: String! box: Box }
                        type Box { item: Item }
                        type Item @key(fields: "id") { id: ID! price(in: String @fromContext(field: "$cart { currency }")): Int }
                        """)).isEmpty();
        assertThat(codes("""
                        type Query { item: Item }
                        type Item @key(fields: "id") @context(name: "item") { id: ID! currency: String
                            price(in: String @fromContext(field: "$item { currency }")): Int }
                        """)).containsExactly(CompositionErrorCode.SATISFIABILITY_ERROR);
    }

    private static SubgraphField field(Supergraph supergraph, int subgraph, String type, String field) {
        var found = Objects.requireNonNull(supergraph.schema(subgraph).type(type));
        return Optional.ofNullable(found.fields().get(field)).orElseThrow();
    }

    private static List<CompositionErrorCode> codes(String sdl) {
        return switch (compose(sdl)) {
            case CompositionResult.Composed _ -> List.of();
            case CompositionResult.Failed failed ->
                failed.errors().stream().map(CompositionError::code).toList();
        };
    }

    private static String sdl(String... subgraphs) {
        return switch (compose(subgraphs)) {
            case CompositionResult.Composed composed -> composed.supergraphSdl();
            case CompositionResult.Failed failed -> throw new AssertionError(failed.errors());
        };
    }

    private static CompositionResult compose(String... subgraphs) {
        var sources = new ArrayList<SubgraphSource>();
        for (var subgraph : subgraphs) {
            sources.add(new SubgraphSource(String.valueOf((char) ('a' + sources.size())), "http://s", LINK + subgraph));
        }
        return Composition.compose(sources);
    }
}
