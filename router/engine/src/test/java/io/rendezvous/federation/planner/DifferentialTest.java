package io.rendezvous.federation.planner;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.ExecutionInput;
import graphql.GraphQL;
import graphql.schema.DataFetcherFactories;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.GraphQLCodeRegistry;
import graphql.schema.GraphQLInterfaceType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLUnionType;
import io.rendezvous.federation.ErrorCode;
import io.rendezvous.federation.operation.Limits;
import io.rendezvous.federation.operation.RequestRefusedException;
import io.rendezvous.federation.planner.Universe.Thing;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Runs made-up queries through plans over fake subgraphs and against a monolith with the same data: the answers are equal.
 * {@code -Ddifferential.queries=1000} tries more.
 */
@NullUnmarked
class DifferentialTest {

    /** Supergraphs with fields that no subgraph can answer, on purpose. */
    private static final Set<String> UNANSWERABLE = Set.of("corrupted-supergraph-node-id");

    private static final int QUERIES = Integer.getInteger("differential.queries", 20);
    private static final long SEED = Long.getLong("differential.seed", 1);

    @TestFactory
    Stream<DynamicTest> answersLikeAMonolith() {
        return AuditSuite.all().stream()
                .filter(suite -> !suite.name().equals("non-resolvable-interface-object"))
                .map(suite -> DynamicTest.dynamicTest(suite.name(), () -> compare(suite)));
    }

    private static void compare(AuditSuite suite) {
        var planner = new OperationPlanner(suite.supergraph(), Limits.defaults());
        var random = new Random(SEED);
        var generator = new QueryGenerator(suite.supergraph().apiSchema(), random);
        for (var number = 0; number < QUERIES; number++) {
            compare(suite, planner, generator.query(), random.nextInt());
        }
    }

    private static void compare(AuditSuite suite, OperationPlanner planner, String query, int seed) {
        PlannedOperation planned;
        try {
            planned = planner.prepare(query, null, Map.of());
        } catch (RequestRefusedException refused) {
            var code = refused.errors().getFirst().code();
            assertThat(code != ErrorCode.INTERNAL || UNANSWERABLE.contains(suite.name()))
                    .as("%s: %s", query, refused.errors())
                    .isTrue();
            return;
        }
        try {
            new PlanInspection(suite.supergraph(), suite.subgraphs(), planned.plan()).check();
            var universe = new Universe(suite.supergraph(), suite.sdl(), seed);
            var actual = new PlanInterpreter(planned, subgraphs(suite, universe)).run();
            assertThat(actual).isEqualTo(monolith(suite, universe, query));
        } catch (Throwable failure) {
            throw new AssertionError(query + "\n\n" + planner.explain(query, null, Map.of()), failure);
        }
    }

    private static PlanInterpreter.Subgraphs subgraphs(AuditSuite suite, Universe universe) {
        var fakes = new HashMap<Integer, FakeSubgraph>();
        return (index, operation, variables) -> fakes.computeIfAbsent(index, _ -> {
                    var schema = suite.supergraph().schema(index);
                    return new FakeSubgraph(
                            universe,
                            suite.supergraph(),
                            schema,
                            suite.subgraphs().get(schema.name()));
                })
                .execute(operation, variables);
    }

    private static Map<String, Object> monolith(AuditSuite suite, Universe universe, String query) {
        var api = suite.supergraph().apiSchema();
        var registry = GraphQLCodeRegistry.newCodeRegistry()
                .defaultDataFetcher(
                        DataFetcherFactories.useDataFetcher(environment -> fetch(suite, universe, environment)));
        api.getAllTypesAsList().forEach(type -> {
            if (type instanceof GraphQLInterfaceType || type instanceof GraphQLUnionType) {
                registry.typeResolver(
                        type.getName(),
                        environment -> environment.getSchema().getObjectType(((Thing) environment.getObject()).type()));
            }
        });
        var schema = api.transform(it -> it.codeRegistry(registry.build()));
        var result = GraphQL.newGraphQL(schema)
                .build()
                .execute(ExecutionInput.newExecutionInput(query).build());
        return result.getData();
    }

    private static Object fetch(AuditSuite suite, Universe universe, DataFetchingEnvironment environment) {
        var thing = environment.getSource() instanceof Thing source
                ? source
                : new Thing(((GraphQLObjectType) environment.getParentType()).getName(), 0);
        return visible(suite, universe.value(thing, environment.getField().getName(), environment.getArguments()));
    }

    private static Object visible(AuditSuite suite, Object value) {
        if (value instanceof List<?> list) {
            var items = new ArrayList<Object>();
            list.forEach(item -> items.add(visible(suite, item)));
            return items;
        }
        return value instanceof Thing thing && suite.supergraph().apiSchema().getType(thing.type()) == null
                ? null
                : value;
    }
}
