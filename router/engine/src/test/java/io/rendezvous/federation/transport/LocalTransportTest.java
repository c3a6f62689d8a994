package io.rendezvous.federation.transport;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.GraphQL;
import graphql.schema.DataFetcher;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.SchemaGenerator;
import graphql.schema.idl.SchemaParser;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;

class LocalTransportTest {

    private static GraphQL schema(DataFetcher<?> hello) {
        var registry = new SchemaParser().parse("""
                type Query { hello(name: String!, times: Int): String }
                type Subscription { count(to: Int!): Int }
                """);
        var wiring = RuntimeWiring.newRuntimeWiring()
                .type("Query", type -> type.dataFetcher("hello", hello))
                .type(
                        "Subscription",
                        type -> type.dataFetcher(
                                "count", environment -> Flux.range(1, environment.getArgumentOrDefault("to", 0))))
                .build();
        return GraphQL.newGraphQL(new SchemaGenerator().makeExecutableSchema(registry, wiring))
                .build();
    }

    private static SubgraphRequest request(String operation, String variables) {
        return new SubgraphRequest(
                "view",
                operation,
                "",
                variables.getBytes(StandardCharsets.UTF_8),
                Map.of("authorization", "Bearer x"),
                Duration.ofSeconds(5),
                false);
    }

    private static String execute(LocalTransport transport, SubgraphRequest request) {
        var body = Objects.requireNonNull(transport.execute(request).block(Duration.ofSeconds(10)));
        return new String(body, StandardCharsets.UTF_8);
    }

    @Test
    void runsASchemaOfThisProcessWithTheRequestsHeaders() {
        var transport = new LocalTransport(schema(environment -> {
            Map<String, String> headers = environment.getGraphQlContext().get(LocalTransport.HEADERS);
            return environment.getArgument("name") + "\"é " + headers.get("authorization");
        }));

        assertThat(execute(
                        transport,
                        request("query($n: String!) { hi: hello(name: $n, times: 2) }", "{\"n\":\"A\\u00e9\"}")))
                .isEqualTo("{\"data\":{\"hi\":\"Aé\\\"é Bearer x\"}}");
    }

    @Test
    void answersErrorsAsAGraphQlServerDoes() {
        var transport = new LocalTransport(schema(_ -> "x"));

        assertThat(execute(transport, request("{ nope }", "{}"))).startsWith("{\"errors\":[{\"message\":");
    }

    @Test
    void runsBlockingFetchersElsewhere() {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var transport =
                    new LocalTransport(schema(_ -> Thread.currentThread().isVirtual() ? "virtual" : "caller"), threads);

            assertThat(execute(transport, request("{ hello(name: \"x\") }", "{}")))
                    .isEqualTo("{\"data\":{\"hello\":\"virtual\"}}");
        }
    }

    @Test
    void streamsSubscriptionsAndTheirRefusals() {
        var transport = new LocalTransport(schema(_ -> "x"));

        assertThat(transport
                        .subscribe(request("subscription { count(to: 2) }", "{}"))
                        .map(body -> new String(body, StandardCharsets.UTF_8))
                        .collectList()
                        .block(Duration.ofSeconds(10)))
                .containsExactly("{\"data\":{\"count\":1}}", "{\"data\":{\"count\":2}}");
        assertThat(transport
                        .subscribe(request("subscription { nope }", "{}"))
                        .map(body -> new String(body, StandardCharsets.UTF_8))
                        .blockFirst(Duration.ofSeconds(10)))
                .startsWith("{\"errors\":");
    }
}
