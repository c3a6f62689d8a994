package io.rendezvous.federation.composition;

import static org.assertj.core.api.Assertions.assertThat;

import io.rendezvous.federation.schema.Supergraph;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;

/** Directives that composition hands on: those of subgraphs' own, and those that only routers understand. */
class PassedOnTest {

    private static final String CACHING = """
            extend schema
                @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@composeDirective", "@shareable"])
                @link(url: "https://specs.example.org/caching/v1.%d", import: [{name: "@cached", as: "@kept"}])
                @composeDirective(name: "@kept")
            directive @kept(seconds: Int!) on FIELD_DEFINITION
            directive @stays on FIELD_DEFINITION
            """;

    @Test
    void aComposedDirectiveIsLinkedDefinedAndApplied() {
        var sdl = sdl(
                CACHING.formatted(0)
                        + "type Query { a: Int @kept(seconds: 5) @stays b: Int @shareable @kept(seconds: 6) }",
                CACHING.formatted(2).replace("seconds: Int!", "seconds: Int! perViewer: Boolean")
                        + "type Query { b: Int @shareable @kept(seconds: 6) }");
        assertThat(sdl)
                .contains(
                        "@link(url: \"https://specs.example.org/caching/v1.2\","
                                + " import: [{name: \"@cached\", as: \"@kept\"}])",
                        "directive @kept(seconds: Int!, perViewer: Boolean) on FIELD_DEFINITION",
                        "a: Int @kept(seconds: 5) @join__field(graph: A)",
                        "b: Int @kept(seconds: 6)\n")
                .doesNotContain("stays");
        assertThat(Supergraph.parse(sdl).apiSchema().getDirective("kept")).isNull();
    }

    @Test
    void whoTagsTheCacheStaysKnown() {
        var link = "extend schema @link(url: \"https://specs.apollo.dev/federation/v2.12\", import: [\"@key\","
                + " \"@shareable\", \"@cacheTag\"])\n";
        var supergraph = Supergraph.parse(sdl(
                link
                        + "type Query { product: Product @shareable @cacheTag(format: \"products\") }"
                        + " type Product @key(fields: \"id\") @cacheTag(format: \"product-{$key.id}\") { id: ID! }",
                link
                        + "type Query { product: Product @shareable @cacheTag(format: \"products\") }"
                        + " type Product @key(fields: \"id\") { id: ID! }"));
        assertThat(supergraph.passedDirectives("Query.product"))
                .singleElement()
                .hasToString(
                        "PassedDirective[name=federation__cacheTag, arguments=(format: \"products\"), subgraphs=[a, b]]");
        assertThat(supergraph.passedDirectives("Product"))
                .singleElement()
                .hasToString("PassedDirective[name=federation__cacheTag, arguments=(format: \"product-{$key.id}\"),"
                        + " subgraphs=[a]]");
    }

    @Test
    void connectorsAndTheirSourcesStayKnown() {
        var sdl = sdl("""
                extend schema
                    @link(url: "https://specs.apollo.dev/federation/v2.10", import: ["@key"])
                    @link(url: "https://specs.apollo.dev/connect/v0.1", import: ["@connect", "@source"])
                    @source(name: "shop", http: { baseURL: "https://shop.example.org" })
                type Query { products: [Product]
                    @connect(source: "shop", http: { GET: "/products" }, selection: "id name") }
                type Product { id: ID! name: String }
                """);
        var supergraph = Supergraph.parse(sdl);
        assertThat(supergraph.passedDirectives("schema")).extracting("name").containsExactly("link", "source");
        assertThat(supergraph.passedDirectives("Query.products"))
                .singleElement()
                .hasToString(
                        "PassedDirective[name=connect, arguments=(http: {GET: \"/products\"}, selection: \"id name\","
                                + " source: \"shop\"), subgraphs=[a]]");
        assertThat(sdl).contains("join/v0.4");
    }

    private static String sdl(String... subgraphs) {
        var sources = new ArrayList<SubgraphSource>();
        for (var subgraph : subgraphs) {
            sources.add(new SubgraphSource(String.valueOf((char) ('a' + sources.size())), "http://s", subgraph));
        }
        return switch (Composition.compose(sources)) {
            case CompositionResult.Composed composed -> composed.supergraphSdl();
            case CompositionResult.Failed failed -> throw new AssertionError(failed.errors());
        };
    }
}
