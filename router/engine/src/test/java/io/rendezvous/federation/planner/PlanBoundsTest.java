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
