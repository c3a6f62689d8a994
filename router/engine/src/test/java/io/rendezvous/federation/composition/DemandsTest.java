package io.rendezvous.federation.composition;

import static org.assertj.core.api.Assertions.assertThat;

import io.rendezvous.federation.schema.Authorization;
import io.rendezvous.federation.schema.ListSize;
import io.rendezvous.federation.schema.Supergraph;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/** What subgraphs ask of clients, from their SDL to where a router reads it. */
class DemandsTest {

    private static final String LINK = """
            extend schema @link(url: "https://specs.apollo.dev/federation/v2.12", import: ["@key", "@shareable",
                "@interfaceObject", "@authenticated", "@requiresScopes", "@policy", "@cost", "@listSize"])
            """;

    @Test
    void whatAnySubgraphAsksMustBeMet() {
        var supergraph = Supergraph.parse(
                sdl(
                        "type Query { secret: Int @shareable @authenticated @requiresScopes(scopes: [[\"a\"], [\"b\", \"c\"]]) }",
                        "type Query { secret: Int @shareable @requiresScopes(scopes: [[\"b\"], [\"d\"]]) @policy(policies: [[\"p\"]]) }"));
        assertThat(supergraph.authorization("Query.secret"))
                .isEqualTo(new Authorization(
                        true, List.of(List.of("a", "b"), List.of("a", "d"), List.of("b", "c")), List.of(List.of("p"))));
        assertThat(supergraph.authorization("Query")).isEqualTo(Authorization.NONE);
    }

    @Test
    void interfacesAskWhatTheirImplementationsAsk() {
        var supergraph = Supergraph.parse(sdl("""
                        type Query { animal: Animal }
                        interface Animal @key(fields: "id") { id: ID! name: String }
                        type Cat implements Animal @key(fields: "id") @authenticated { id: ID! name: String }
                        type Dog implements Animal @key(fields: "id") @requiresScopes(scopes: [["dogs"]]) {
                            id: ID! name: String @policy(policies: [["owner"]]) }
                        """, """
                        type Animal @key(fields: "id") @interfaceObject { id: ID! age: Int @requiresScopes(scopes: [["vet"]]) }
                        """));
        assertThat(supergraph.authorization("Animal"))
                .isEqualTo(new Authorization(true, List.of(List.of("dogs")), List.of()));
        assertThat(supergraph.authorization("Animal.name"))
                .isEqualTo(new Authorization(false, List.of(), List.of(List.of("owner"))));
        assertThat(supergraph.authorization("Cat.age"))
                .isEqualTo(new Authorization(false, List.of(List.of("vet")), List.of()));
    }

    @Test
    void theGreatestWeightAndTheLongestListCount() {
        var supergraph = Supergraph.parse(sdl("""
                        type Query { dogs(first: Int @cost(weight: 4), by: By): [Dog] @shareable @cost(weight: 2)
                            @listSize(assumedSize: 10, slicingArguments: ["first"], requireOneSlicingArgument: false) }
                        type Dog @cost(weight: 7) @shareable { name: String }
                        input By { name: String @cost(weight: 9) }
                        """, """
                        type Query { dogs(first: Int, by: By): [Dog] @shareable @cost(weight: 3) @listSize(assumedSize: 20) }
                        type Dog @shareable { name: String }
                        input By { name: String }
                        """));
        assertThat(List.of("Dog", "Query.dogs", "Query.dogs(first:)", "By.name"))
                .extracting(supergraph::weight)
                .containsExactly(OptionalInt.of(7), OptionalInt.of(3), OptionalInt.of(4), OptionalInt.of(9));
        assertThat(supergraph.listSize("Query.dogs"))
                .contains(new ListSize(OptionalInt.of(20), List.of("first"), List.of(), false));
        assertThat(supergraph.weight("Dog.name")).isEmpty();
        assertThat(supergraph.listSize("Dog.name")).isEmpty();
    }

    @Test
    void specificationsAreLinkedAndDefinedWhenTheyAreUsed() {
        assertThat(sdl("""
                        type Query { dogs: [String] @authenticated @requiresScopes(scopes: [["a"]]) @listSize(assumedSize: 1) }
                        """))
                .contains(
                        "@link(url: \"https://specs.apollo.dev/authenticated/v0.1\", for: SECURITY)",
                        "@link(url: \"https://specs.apollo.dev/requiresScopes/v0.1\", for: SECURITY)",
                        "@link(url: \"https://specs.apollo.dev/cost/v0.1\", import: [\"@listSize\"])",
                        "scalar requiresScopes__Scope",
                        "directive @requiresScopes(scopes: [[requiresScopes__Scope!]!]!) on ")
                .doesNotContain("policy", "context");
    }

    @Test
    void clientsSeeNothingOfIt() {
        assertThat(Supergraph.parse(
                                sdl(
                                        "type Query { a: Int @authenticated @cost(weight: 1) b: [Int] @listSize(assumedSize: 1) }"))
                        .apiSchema()
                        .getDirectives())
                .extracting("name")
                .doesNotContain("authenticated", "cost", "listSize", "cost__listSize");
    }

    @Test
    void directivesAreReadUnderTheNameThatTheSupergraphGivesThem() {
        var supergraph = Supergraph.parse(sdl("type Query { a: [Int] @cost(weight: 5) @listSize(assumedSize: 6) }")
                .replace("import: [\"@listSize\"]", "import: [{name: \"@cost\", as: \"@price\"}]")
                .replace("@cost(", "@price(")
                .replace("@listSize(", "@cost__listSize("));
        assertThat(supergraph.weight("Query.a")).hasValue(5);
        assertThat(supergraph.listSize("Query.a")).isPresent();
    }

    private static String sdl(String... subgraphs) {
        var sources = new ArrayList<SubgraphSource>();
        for (var subgraph : subgraphs) {
            sources.add(new SubgraphSource("s" + sources.size(), "http://s", LINK + subgraph));
        }
        return switch (Composition.compose(sources)) {
            case CompositionResult.Composed composed -> composed.supergraphSdl();
            case CompositionResult.Failed failed -> throw new AssertionError(failed.errors());
        };
    }
}
