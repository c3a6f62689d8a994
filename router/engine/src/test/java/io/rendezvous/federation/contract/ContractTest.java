package io.rendezvous.federation.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rendezvous.federation.composition.Composition;
import io.rendezvous.federation.composition.CompositionErrorCode;
import io.rendezvous.federation.composition.CompositionResult;
import io.rendezvous.federation.composition.SubgraphSource;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ContractTest {

    private static final String LINK = """
            extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@tag", "@inaccessible"])
            """;

    @Test
    void showsOnlyWhatCarriesAnIncludedTag() {
        var schema = show(including("web"), """
                type Query { product: Product @tag(name: "web") admin: Int }
                type Product { name: String @tag(name: "web") margin: Int }
                """);
        assertThat(schema).isEqualTo("""
                type Product {
                    name: String
                }

                type Query {
                    product: Product
                }
                """);
    }

    @Test
    void tagsOfATypeCountForItsFieldsAndTagsOfAFieldForItsArguments() {
        var schema = show(including("web"), """
                type Query { product(by: By, size: Size): Product @tag(name: "web") }
                type Product @tag(name: "web") { name(language: String): String }
                input By @tag(name: "web") { id: ID }
                enum Size @tag(name: "web") { S L }
                """);
        assertThat(schema)
                .contains("product(by: By, size: Size): Product", "name(language: String): String", "id: ID", "S", "L");
    }

    @Test
    void anExcludedTagHidesAlsoWhatCarriesAnIncludedOne() {
        var filter = new TagFilter(Set.of("web"), Set.of("staff"));
        var schema = show(filter, """
                type Query @tag(name: "web") { product: Product report(of: ID @tag(name: "staff")): Int }
                type Product @tag(name: "web") { name: String margin: Int @tag(name: "staff") }
                """);
        assertThat(schema).contains("name: String", "report: Int").doesNotContain("margin", "of:");
    }

    @Test
    void withoutIncludedTagsShowsAllThatIsNotExcluded() {
        var filter = new TagFilter(Set.of(), Set.of("staff"));
        var schema = show(filter, """
                type Query { product: Product }
                type Product { name: String margin: Int @tag(name: "staff") }
                """);
        assertThat(schema).contains("name: String").doesNotContain("margin");
    }

    @Test
    void hidesATypeOfWhichNothingIsLeft() {
        var schema = show(including("web"), """
                type Query { name: String @tag(name: "web") product: Product }
                type Mutation { buy: Int }
                type Product { margin: Int }
                union Thing = Product
                """);
        assertThat(schema).isEqualTo("""
                type Query {
                    name: String
                }
                """);
    }

    @Test
    void hidesWhatNoOperationCanComeAcross() {
        var schema = show(including("web"), """
                type Query { product: Product @tag(name: "web") toy: Toy }
                type Product implements Node @tag(name: "web") { id: ID! }
                type Toy implements Node @tag(name: "web") { id: ID! }
                interface Node @tag(name: "web") { id: ID! }
                scalar Color @tag(name: "web")
                """);
        assertThat(schema).contains("Product", "interface Node").doesNotContain("Toy", "Color");
    }

    @Test
    void implementationsOfAnInterfaceThatIsReturnedStay() {
        var schema = show(including("web"), """
                type Query { node: Node @tag(name: "web") }
                type Toy implements Node @tag(name: "web") { id: ID! }
                interface Node @tag(name: "web") { id: ID! }
                """);
        assertThat(schema).contains("type Toy implements Node");
    }

    @Test
    void keepsHiddenKeysInTheSupergraphSoThatPlansDoNotChange() {
        var supergraph = compose("""
                type Query { product: Product @tag(name: "web") }
                type Product @key(fields: "id") { id: ID! name: String @tag(name: "web") }
                """);
        var contract = Contract.apply(supergraph, including("web"));
        assertThat(contract)
                .contains("id: ID! @inaccessible", "@join__type(graph: A, key: \"id\")", "inaccessible/v0.2");
        assertThat(ApiSchema.sdl(contract)).doesNotContain("id: ID!");
    }

    @Test
    void canBeAppliedTwice() {
        var supergraph = compose("""
                type Query { a: Int @tag(name: "web") b: Int @tag(name: "web") @tag(name: "staff") c: Int }
                """);
        var once = Contract.apply(supergraph, including("web"));
        var twice = Contract.apply(once, new TagFilter(Set.of(), Set.of("staff")));
        assertThat(ApiSchema.sdl(twice)).isEqualTo("type Query {\n    a: Int\n}\n");
        assertThat(twice.split("directive @inaccessible")).hasSize(2);
    }

    @Test
    void refusesToShowWhatRefersToSomethingHidden() {
        var supergraph = compose("""
                type Query { product(by: By!): Product @tag(name: "web") }
                type Product { margin: Int }
                input By { id: ID }
                """);
        assertThatThrownBy(() -> Contract.apply(supergraph, including("web")))
                .isInstanceOfSatisfying(
                        InvalidContractException.class,
                        problem -> assertThat(problem.errors())
                                .extracting(error -> error.code() + " " + error.coordinate())
                                .containsExactly(
                                        CompositionErrorCode.REFERENCED_INACCESSIBLE + " Query.product",
                                        CompositionErrorCode.REFERENCED_INACCESSIBLE + " Query.product(by:)"));
    }

    private static TagFilter including(String tag) {
        return new TagFilter(Set.of(tag), Set.of());
    }

    private static String show(TagFilter filter, String sdl) {
        return ApiSchema.sdl(Contract.apply(compose(sdl), filter));
    }

    private static String compose(String sdl) {
        return switch (Composition.compose(List.of(new SubgraphSource("a", "http://a", LINK + sdl)))) {
            case CompositionResult.Composed composed -> composed.supergraphSdl();
            case CompositionResult.Failed failed -> throw new AssertionError(failed.errors());
        };
    }
}
