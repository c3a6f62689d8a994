package io.rendezvous.router.server;

import graphql.GraphQL;
import graphql.schema.DataFetcher;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.SchemaGenerator;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.TypeRuntimeWiring;
import io.rendezvous.federation.transport.LocalTransport;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** A small subgraph in process. */
public final class TestGraph {

    public static final String SDL = """
            type Query {
              "Greets."
              hello(name: String = "world"): String!
              self: Query
              echo(number: Float): Float
              never: String
              "What this subgraph was told of the client."
              headers: String
            }
            type Mutation {
              count: Int!
            }
            type Subscription {
              ticks(last: Int = 3): Int!
              forever: Int!
            }
            """;

    private final AtomicInteger counter = new AtomicInteger();
    private final AtomicInteger listeners = new AtomicInteger();

    /** How many subscriptions to {@code forever} are alive. */
    public int listeners() {
        return listeners.get();
    }

    public int counter() {
        return counter.get();
    }

    public GraphQL graphQl() {
        DataFetcher<?> never = _ -> Mono.never().toFuture();
        var wiring = RuntimeWiring.newRuntimeWiring()
                .type(TypeRuntimeWiring.newTypeWiring("Query")
                        .dataFetchers(Map.of(
                                "hello",
                                environment -> "Hello " + environment.getArgument("name"),
                                "self",
                                _ -> Map.of(),
                                "echo",
                                environment -> environment.getArgument("number"),
                                "never",
                                never,
                                "headers",
                                environment -> environment
                                        .getGraphQlContext()
                                        .get(LocalTransport.HEADERS)
                                        .toString())))
                .type(TypeRuntimeWiring.newTypeWiring("Mutation").dataFetcher("count", _ -> counter.incrementAndGet()))
                .type(TypeRuntimeWiring.newTypeWiring("Subscription")
                        .dataFetchers(Map.of(
                                "ticks",
                                        environment ->
                                                Flux.range(1, environment.<Integer>getArgumentOrDefault("last", 3)),
                                "forever",
                                        _ -> Flux.interval(Duration.ofMillis(20))
                                                .map(Long::intValue)
                                                .onBackpressureDrop()
                                                .doOnSubscribe(_ -> listeners.incrementAndGet())
                                                .doFinally(_ -> listeners.decrementAndGet()))));
        return GraphQL.newGraphQL(
                        new SchemaGenerator().makeExecutableSchema(new SchemaParser().parse(SDL), wiring.build()))
                .build();
    }
}
