package io.rendezvous.federation.oracle;

import graphql.ExecutionInput;
import graphql.GraphQL;
import graphql.parser.Parser;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.validation.Validator;
import io.netty.buffer.ByteBuf;
import io.rendezvous.federation.Engine;
import io.rendezvous.federation.ErrorCode;
import io.rendezvous.federation.GraphQlRequest;
import io.rendezvous.federation.GraphQlResponse;
import io.rendezvous.federation.IncrementalFormat;
import io.rendezvous.federation.composition.SubgraphSource;
import io.rendezvous.federation.execution.ErrorMasking;
import io.rendezvous.federation.json.Json;
import io.rendezvous.federation.operation.Limits;
import io.rendezvous.federation.oracle.Universe.Thing;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;

/** The same graph twice: split over subgraphs behind the engine, and as one server. */
@NullUnmarked
final class Federation implements AutoCloseable {

    private static final Limits UNLIMITED = new Limits(1_000_000, 100_000, 100, 10_000, 1_000, 10_000);

    private final Graph graph;
    private final Soundness soundness;
    private final Engine engine;
    private final GraphQL monolith;
    private Universe universe;

    /** @param supergraph what the sources compose to */
    Federation(List<SubgraphSource> sources, String supergraph) {
        graph = new Graph(sources);
        soundness = Soundness.of(graph);
        var builder = Engine.builder()
                .supergraph(supergraph)
                .limits(UNLIMITED)
                .errorMasking((_, message) -> new ErrorMasking.Shown(ErrorCode.INTERNAL, message));
        for (var subgraph : graph.subgraphs) {
            builder.transport(subgraph.name(), new SubgraphServer(graph, subgraph, () -> universe).transport());
        }
        engine = builder.build();
        monolith = GraphQL.newGraphQL(Executable.served(
                        engine.apiSchema(),
                        this::fetch,
                        environment -> environment.getSchema().getObjectType(((Thing) environment.getObject()).type())))
                .build();
    }

    GraphQLSchema apiSchema() {
        return engine.apiSchema();
    }

    boolean isValid(Operation operation) {
        var document = Parser.parse(operation.document());
        return new Validator()
                .validateDocument(engine.apiSchema(), document, Locale.ENGLISH)
                .isEmpty();
    }

    /** What is wrong with the engine's answer; null when nothing is. */
    @Nullable
    String verdict(Operation operation, Data data) {
        var expected = asOneServer(operation, data);
        var actual = throughEngine(operation, data);
        var difference = new Comparison(operation, expected, actual, soundness).difference();
        return difference == null ? null : difference + "\n--- one server\n" + expected + "\n--- engine\n" + actual;
    }

    private Object fetch(DataFetchingEnvironment environment) {
        var thing = environment.getSource() instanceof Thing source
                ? source
                : new Thing(((GraphQLObjectType) environment.getParentType()).getName(), 0);
        return visible(universe.value(thing, environment.getField().getName(), environment.getArguments()));
    }

    private Object visible(Object value) {
        if (value instanceof List<?> list) {
            var items = new ArrayList<>();
            list.forEach(item -> items.add(visible(item)));
            return items;
        }
        return value instanceof Thing thing && engine.apiSchema().getType(thing.type()) == null ? null : value;
    }

    private Answer asOneServer(Operation operation, Data data) {
        universe = new Universe(graph, soundness, data);
        var input = ExecutionInput.newExecutionInput(operation.document()).variables(operation.variables());
        var result = monolith.execute(input.build()).toSpecification();
        return Answer.of(Json.decode(Json.encode(result)));
    }

    Answer throughEngine(Operation operation, Data data) {
        return Answer.of(new Parts(parts(operation, data, null)).whole());
    }

    Parts inParts(Operation operation, Data data) {
        return new Parts(parts(operation, data, IncrementalFormat.PATHS));
    }

    private List<Map<String, Object>> parts(Operation operation, Data data, @Nullable IncrementalFormat format) {
        universe = new Universe(graph, soundness, data);
        var request = new GraphQlRequest(
                operation.document(), null, operation.variables(), Map.of(), "r", Duration.ofSeconds(60), format);
        var response = Objects.requireNonNull(engine.execute(request).block(Duration.ofSeconds(60)));
        var bodies = switch (response) {
            case GraphQlResponse.Executed executed -> Flux.just(executed.body());
            case GraphQlResponse.Refused refused -> Flux.just(refused.body());
            case GraphQlResponse.Incremental incremental -> incremental.parts();
            case GraphQlResponse.Subscribed _ -> throw new IllegalStateException("No answer");
        };
        return bodies.map(Federation::decode).collectList().block(Duration.ofSeconds(60));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> decode(ByteBuf body) {
        var bytes = new byte[body.readableBytes()];
        body.readBytes(bytes).release();
        return (Map<String, Object>) Json.decode(bytes);
    }

    @Override
    public void close() {
        engine.close();
    }
}
