package io.rendezvous.federation.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import io.rendezvous.federation.composition.SubgraphSource;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What random cases brought to light, shrunk. Subgraphs are called a, b, c. */
class FoundTest {

    private static final String LINK = """
            extend schema @link(url: "https://specs.apollo.dev/federation/v2.5", import: ["@key", "@requires", "@provides",\
             "@external", "@shareable", "@inaccessible", "@override", "@interfaceObject"])
            """;

    private static void check(String operation, Data data, String... subgraphs) {
        var sources = IntStream.range(0, subgraphs.length)
                .mapToObj(
                        number -> new SubgraphSource("abc".substring(number, number + 1), "", LINK + subgraphs[number]))
                .toList();
        try (var judge = new Judge()) {
            assertThat(judge.verdict(new Trial(sources, new Operation(operation, Map.of()), data)))
                    .isNull();
        }
    }

    @Test
    void keepsWhatOneAliasAsksForWhenANullBubblesBelowAnother() {
        check(
                "{ one: s { p } other: s { q } }",
                Data.PLAIN.missing("S.p"),
                "type Query { s: S } type S { p: Int! q: Int }");
    }

    @Test
    void showsOneErrorWhereSeveralSubgraphsFailAtTheSameField() {
        check(
                "{ s { p q } }",
                Data.PLAIN.failing("Query.s"),
                "type Query { s: S @shareable } type S { p: Int }",
                "type Query { s: S @shareable } type S { q: Int }");
    }

    @Test
    void showsNoErrorForWhatANullTookInOneOfTwoSubgraphsThatShareAnObject() {
        check(
                "{ s { p q } s { r } }",
                Data.PLAIN.missing("S.p"),
                "type Query { s: [[S]] @shareable } type S { p: Int! q: Int }",
                "type Query { s: [[S]] @shareable } type S { r: Int }");
        check(
                "{ s { p q } s { r } }",
                Data.PLAIN.missing("S.p"),
                "type Query { s: [[S]] @shareable } type S { r: Int }",
                "type Query { s: [[S]] @shareable } type S { p: Int! q: Int }");
    }

    @Test
    void sendsRequirementsUnderTheNameOfTheTypeThatHasThem() {
        check("{ i { ... on E { r } } }", Data.PLAIN, """
                type Query { i: I }
                type I @key(fields: "id") @interfaceObject { id: ID! }""", """
                interface I @key(fields: "id") { id: ID! }
                type E implements I @key(fields: "id") { id: ID! f: Int @external r: String @requires(fields: "f") }
                type Query { unused: Int }""", """
                type E @key(fields: "id") { id: ID! f: Int }""");
    }

    @Test
    void showsAnErrorUnderTheAliasThatTheObjectsTypeHas() {
        var graph = "type Query { m: M } union M = A | B type A { t: Int! } type B { t: Int! }";
        check("{ m { ... on A { k: t } ... on B { t } } }", Data.PLAIN.failing("A.t", "B.t"), graph);
        check("{ m { ... on B { k: t } ... on A { t } } }", Data.PLAIN.failing("A.t", "B.t"), graph);
    }
}
