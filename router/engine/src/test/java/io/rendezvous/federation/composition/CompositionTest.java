package io.rendezvous.federation.composition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CompositionTest {

    private static final String LINK = """
            extend schema @link(url: "https://specs.apollo.dev/federation/v2.9",
                import: ["@key", "@shareable", "@override", "@inaccessible", "@tag"])
            """;

    @Test
    void aLongChainOfTypesIsNoDeepProblem() {
        var sdl = new StringBuilder("type Query { first: T0 }\n");
        for (int type = 0; type < 2_000; type++) {
            sdl.append("type T%d { name: String next: T%d }\n".formatted(type, (type + 1) % 2_000));
        }
        assertThat(io.rendezvous.federation.schema.Supergraph.parse(supergraph(sdl.toString()))
                        .typeNames())
                .hasSize(2_001);
    }

    @Test
    void orderOfSubgraphsHasNoInfluence() {
        AuditSuite.all().limit(12).forEach(suite -> {
            var shuffled = new ArrayList<>(suite.subgraphs());
            Collections.shuffle(shuffled, new Random(7));
            assertThat(Composition.compose(shuffled)).isEqualTo(Composition.compose(suite.subgraphs()));
        });
    }

    @Test
    void directivesMeanTheSameUnderAnyName() {
        var plain = """
                extend schema @link(url: "https://specs.apollo.dev/federation/v2.3", import: ["@key", "@tag"])
                type Query { product: Product @tag(name: "web") }
                type Product @key(fields: "id") { id: ID! }
                """;
        var prefixed = plain.replace(", import: [\"@key\", \"@tag\"]", "")
                .replace("@key(", "@federation__key(")
                .replace("@tag(", "@federation__tag(");
        var renamedPrefix = prefixed.replace("v2.3\"", "v2.3\", as: \"fed\"").replace("@federation__", "@fed__");
        var renamed =
                plain.replace("\"@key\"", "{ name: \"@key\", as: \"@entity\" }").replace("@key(", "@entity(");
        assertThat(List.of(prefixed, renamedPrefix, renamed))
                .allSatisfy(sdl -> assertThat(supergraph(sdl)).isEqualTo(supergraph(plain)));
    }

    @Test
    void tagsCanComeFromTheirOwnSpecification() {
        assertThat(supergraph("""
                        extend schema @link(url: "https://specs.apollo.dev/tag/v0.3")
                        type Query { product: String @tag(name: "web") }
                        """)).contains("product: String @tag(name: \"web\")");
    }

    @Test
    void rootTypesGetTheirDefaultNames() {
        assertThat(supergraph("""
                        schema @link(url: "https://specs.apollo.dev/federation/v2.3") { query: Shop mutation: Acts }
                        type Shop { again: Shop }
                        type Acts { buy: Shop }
                        """))
                .contains("again: Query", "buy: Query", "mutation: Mutation")
                .doesNotContain("Shop", "Acts");
    }

    @Test
    void gradualOverridesNeedJoinSpecification04() {
        var supergraph = supergraph(LINK + """
                        type Query { product: Product }
                        type Product @key(fields: "id") { id: ID! name: String @override(from: "b", label: "percent(10)") }
                        """, LINK + "type Product @key(fields: \"id\") { id: ID! name: String }");
        assertThat(supergraph)
                .contains("join/v0.4", "overrideLabel: String", "@join__directive")
                .contains("name: String @join__field(graph: A, override: \"b\", overrideLabel: \"percent(10)\")"
                        + " @join__field(graph: B, overrideLabel: \"percent(10)\")");
    }

    @Test
    void withoutThemSpecification03IsEnough() {
        assertThat(supergraph("type Query { product: String }"))
                .contains("join/v0.3")
                .doesNotContain("overrideLabel", "join__directive", "@tag", "@inaccessible");
    }

    @Test
    void graphqlsOwnDirectivesReachTheSupergraph() {
        assertThat(supergraph("""
                        type Query { product(by: By): Url @deprecated(reason: "Use productByName.") }
                        input By @oneOf { id: ID name: String }
                        scalar Url @specifiedBy(url: "https://url.spec.whatwg.org")
                        """))
                .contains(
                        "@deprecated(reason: \"Use productByName.\")",
                        "@oneOf",
                        "@specifiedBy(url: \"https://url.spec.whatwg.org\")");
    }

    @Test
    void aSubgraphsOwnDirectivesOnTypesStayAtHome() {
        assertThat(supergraph("directive @cached on FIELD_DEFINITION type Query { product: String @cached }"))
                .doesNotContain("cached");
    }

    @Test
    void directivesForOperationsStayWhereAllSubgraphsAllowThem() {
        assertThat(supergraph(
                        "directive @slow(by: Int! only: Int) on FIELD | QUERY type Query { a: Int }",
                        "directive @slow(by: Int!) on FIELD | SUBSCRIPTION type Query { b: Int }"))
                .contains("directive @slow(by: Int!) on FIELD\n");
    }

    @Test
    void mostFrequentDescriptionWins() {
        var shared = "type Query { product: String @shareable }";
        assertThat(supergraph(
                        LINK + "\"One.\"" + shared,
                        LINK + "\"Two.\"" + shared,
                        LINK + shared,
                        LINK + "\"Two.\"" + shared))
                .contains("\"Two.\"\ntype Query");
    }

    @Test
    void longDescriptionsKeepTheirLines() {
        assertThat(supergraph("\"\"\"\nFirst \\\"quoted\\\" line.\n\n  Second.\n\"\"\" type Query { a: Int }"))
                .contains("\"\"\"\nFirst \\\"quoted\\\" line.\n\n  Second.\n\"\"\"\ntype Query");
    }

    @Test
    void valuesOfJoinGraphAreNamesOfSubgraphsAsOtherComposersWriteThem() {
        assertThat(GraphNames.assign(List.of("users", "my-users", "my_users", "1st", "v_2")))
                .containsExactly("USERS", "MY_USERS_1", "MY_USERS_2", "_1ST", "V_2_");
    }

    private static String supergraph(String... sdls) {
        var sources = new ArrayList<SubgraphSource>();
        for (int i = 0; i < sdls.length; i++) {
            var name = String.valueOf((char) ('a' + i));
            sources.add(new SubgraphSource(name, "http://" + name, sdls[i]));
        }
        return switch (Composition.compose(sources)) {
            case CompositionResult.Composed composed -> composed.supergraphSdl();
            case CompositionResult.Failed failed -> throw new AssertionError(failed.errors());
        };
    }
}
