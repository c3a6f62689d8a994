package io.rendezvous.federation.planner;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.rendezvous.federation.ErrorCode;
import io.rendezvous.federation.operation.Limits;
import io.rendezvous.federation.operation.RequestRefusedException;
import io.rendezvous.federation.schema.Supergraph;
import java.time.Duration;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlanBoundsTest {

    /** Far more than any of these takes, even on a machine that is busy with other things: only a hang takes longer. */
    private static final Duration SOON = Duration.ofSeconds(30);

    private final OperationPlanner planner =
            new OperationPlanner(Supergraph.parse(Golden.read("shop.graphql")), Limits.defaults());

    private void refuses(String document) {
        var refused = Assertions.assertTimeoutPreemptively(
                SOON,
                () -> catchThrowableOfType(
                        RequestRefusedException.class, () -> planner.prepare(document, null, Map.of())));
        assertThat(refused.errors().getFirst().code()).isEqualTo(ErrorCode.OPERATION_TOO_COMPLEX);
    }

    @Test
    void refusesManyAliases() {
        refuses(IntStream.range(0, 101)
                .mapToObj(index -> "a" + index + ": id")
                .collect(joining(" ", "{ me { ", " } }")));
    }

    @Test
    void refusesManyRootFields() {
        refuses(IntStream.range(0, 51)
                .mapToObj(index -> "a" + index + ": me { id }")
                .collect(joining(" ", "{ ", " }")));
    }

    @Test
    void refusesFragmentsThatDoubleAtEachLevel() {
        refuses(IntStream.range(0, 60)
                .mapToObj(index -> "fragment F%d on Person { friends { ...F%d } a: friends { ...F%d } }"
                        .formatted(index, index + 1, index + 1))
                .collect(joining(" ", "{ me { ...F0 } } ", " fragment F60 on Person { id }")));
    }

    @Test
    void refusesFragmentsThatDoubleWithoutNesting() {
        refuses(IntStream.range(0, 60)
                .mapToObj(index -> "fragment F%d on Person { ...F%d ...F%d }".formatted(index, index + 1, index + 1))
                .collect(joining(" ", "{ me { ...F0 } } ", " fragment F60 on Person { id }")));
    }

    @ParameterizedTest
    @ValueSource(ints = {31, 1_000, 10_000})
    void refusesDeepNesting(int depth) {
        refuses("{ me " + "{ friends ".repeat(depth) + "{ id }" + " }".repeat(depth) + " }");
    }

    @Test
    void refusesManyTokens() {
        refuses("{ me { id " + "id ".repeat(15_000) + "} }");
    }

    @Test
    void refusesLongDocuments() {
        refuses("{ me { id } } #" + "x".repeat(100_000));
    }

    @Test
    void leavesFragmentsInThemselvesToValidation() {
        var refused = catchThrowableOfType(
                RequestRefusedException.class,
                () -> planner.prepare("{ me { ...F } } fragment F on Person { id ...F }", null, Map.of()));
        assertThat(refused.errors().getFirst().code()).isEqualTo(ErrorCode.GRAPHQL_VALIDATION_FAILED);
    }

    /** The largest operations that the limits let through, and the first beyond. */
    @ParameterizedTest
    @CsvSource({
        "nested lists, 28, 1",
        "nested lists, 29, refused",
        "aliases, 100, 1",
        "aliases, 101, refused",
        "root fields, 50, 1",
        "root fields, 51, refused",
        "fields, 4999, 1",
        "fields, 5000, refused",
        "fields, 10000, refused",
        "spreads, 4999, 1",
        "spreads, 5000, refused",
        "hops to and fro, 14, 3",
        "hops to and fro, 15, refused",
    })
    void plansUpToItsLimits(String what, int size, String fetches) {
        var document = document(what, size);
        if (fetches.equals("refused")) {
            refuses(document);
            return;
        }
        Assertions.assertTimeoutPreemptively(
                SOON,
                () -> assertThat(
                                planner.prepare(document, null, Map.of()).plan().fetches())
                        .hasSize(Integer.parseInt(fetches)));
    }

    private static String document(String what, int size) {
        return switch (what) {
            case "nested lists" -> "{ me " + "{ friends ".repeat(size) + "{ id }" + " }".repeat(size) + " }";
            case "aliases" -> "{ me { " + numbered(size, "a%d: id") + " } }";
            case "root fields" -> "{ " + numbered(size, "a%d: me { id }") + " }";
            case "fields" -> "{ me { " + "id ".repeat(size) + "} }";
            case "spreads" -> "{ me { " + "...F ".repeat(size) + "} } fragment F on Person { id }";
            case "hops to and fro" ->
                "{ me " + "{ reviews { author ".repeat(size) + "{ name }" + " } }".repeat(size) + " }";
            default -> throw new IllegalArgumentException(what);
        };
    }

    private static String numbered(int count, String text) {
        return IntStream.range(0, count).mapToObj(text::formatted).collect(joining(" "));
    }

    /** Each type requires something of each other: as many ways as there are orders of types. */
    @Test
    void plansWhereRequirementsLeadFromEachTypeToEachOther() {
        var planner = new OperationPlanner(Supergraph.parse(Circle.supergraph(20)), Limits.defaults());
        Assertions.assertTimeoutPreemptively(
                SOON,
                () -> assertThat(planner.prepare("{ t { r c1 { r c2 { r } } } }", null, Map.of())
                                .plan()
                                .fetches())
                        .hasSize(2));
    }

    private record Circle() {

        static String supergraph(int types) {
            var required = numbered(types, "c%1$d { f }");
            return "schema { query: Query } enum join__Graph { A @join__graph(name: \"a\", url: \"\") "
                    + "B @join__graph(name: \"b\", url: \"\") } type Query @join__type(graph: A) { t: T0 } "
                    + numbered(
                            types,
                            "type T%1$d @join__type(graph: A, key: \"id\") @join__type(graph: B, key: \"id\")"
                                    + " { id: ID! f: Int " + EITHER + numbered(types, "c%1$d: T%1$d " + EITHER)
                                    + " r: Int @join__field(graph: B, requires: \"" + required + "\") }");
        }

        private static final String EITHER = "@join__field(graph: A) @join__field(graph: B, external: true) ";
    }

    /** Every field of every type in each of many subgraphs: the worst case for choosing. */
    @Test
    void plansWhereEverySubgraphCouldAnswerEverything() {
        var planner = new OperationPlanner(Supergraph.parse(Shareable.supergraph(20, 12, 8)), Limits.defaults());
        var query = "{ node " + "{ __typename id f0 f1 next ".repeat(8) + "{ id }" + " }".repeat(8) + " }";
        Assertions.assertTimeoutPreemptively(
                SOON,
                () -> assertThat(planner.prepare(query, null, Map.of()).plan().fetches())
                        .hasSizeGreaterThan(0));
    }

    /** A supergraph in which an interface's types and their fields are spread over subgraphs with overlaps. */
    private record Shareable() {

        static String supergraph(int subgraphs, int types, int fields) {
            var graphs = IntStream.range(0, subgraphs)
                    .mapToObj(graph -> "G%d @join__graph(name: \"g%d\", url: \"\")".formatted(graph, graph))
                    .collect(joining(" ", "enum join__Graph { ", " } "));
            var everywhere = IntStream.range(0, subgraphs)
                    .mapToObj(" @join__type(graph: G%d)"::formatted)
                    .collect(joining());
            var keyed = everywhere.replace(")", ", key: \"id\")");
            return "schema { query: Query } " + graphs + "type Query" + everywhere + " { node: Node } interface Node"
                    + everywhere + " { id: ID! next: Node " + fields(fields, subgraphs) + "} "
                    + IntStream.range(0, types)
                            .mapToObj(type -> "type T" + type + " implements Node" + keyed + " { id: ID! next: Node "
                                    + fields(fields, subgraphs) + "}")
                            .collect(joining(" "));
        }

        private static String fields(int fields, int subgraphs) {
            return IntStream.range(0, fields)
                    .mapToObj(field -> "f" + field + ": Int"
                            + IntStream.range(0, subgraphs)
                                    .filter(graph -> graph % fields != field)
                                    .mapToObj(" @join__field(graph: G%d)"::formatted)
                                    .collect(joining())
                            + " ")
                    .collect(joining());
        }
    }
}
