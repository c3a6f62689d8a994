package io.rendezvous.federation;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.GraphQL;
import io.rendezvous.federation.execution.ErrorMasking;
import io.rendezvous.federation.json.Json;
import io.rendezvous.federation.operation.Limits;
import io.rendezvous.federation.operation.RequestRefusedException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code -Ddifferential.operations=10000} runs more operations for each seed. */
class DifferentialTest {

    private static final Limits UNLIMITED = new Limits(1_000_000, 100_000, 100, 10_000, 1_000, 10_000);
    private static final int OPERATIONS = Integer.getInteger("differential.operations", 60);

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void answersAsOneSchemaWould(long seed) {
        var world = new World(seed);
        var subgraphs = world.subgraphs();
        var builder = Engine.builder()
                .supergraph(Shop.supergraph(subgraphs))
                .limits(UNLIMITED)
                .errorMasking((_, message) -> new ErrorMasking.Shown(ErrorCode.INTERNAL, message));
        for (var subgraph : subgraphs) {
            builder.transport(subgraph.name, subgraph.transport());
        }
        try (var engine = builder.build()) {
            var monolith = world.monolith(engine.apiSchema());
            var shortest = "";
            for (var number = 0; number < OPERATIONS; number++) {
                var random = new Random(seed * 1_000_000 + number);
                var operation = new RandomOperation(engine.apiSchema(), random, 1 + number % 6).query();
                var difference = difference(monolith, engine, operation);
                if (difference != null && (shortest.isEmpty() || difference.length() < shortest.length())) {
                    shortest = difference;
                }
            }
            assertThat(shortest).isEmpty();
        }
    }

    private static @Nullable String difference(GraphQL monolith, Engine engine, String operation) {
        var expected = monolith.execute(operation);
        assertThat(expected.getErrors()).as(operation).isEmpty();
        var difference = difference(Json.decode(Json.encode(expected.toSpecification())), data(engine, operation), "");
        return difference == null ? null : operation + "\n" + difference + "\n" + explanation(engine, operation);
    }

    private static String explanation(Engine engine, String operation) {
        try {
            return engine.explain(operation, null, Map.of());
        } catch (RequestRefusedException refused) {
            return refused.errors().toString();
        }
    }

    private static @Nullable String difference(@Nullable Object expected, @Nullable Object actual, String path) {
        if (expected instanceof Map<?, ?> map && actual instanceof Map<?, ?> other) {
            if (!List.copyOf(map.keySet()).equals(List.copyOf(other.keySet()))) {
                return path + ": " + map.keySet() + " but was " + other;
            }
            return map.keySet().stream()
                    .map(key -> difference(map.get(key), other.get(key), path + "." + key))
                    .filter(Objects::nonNull)
                    .findFirst()
                    .orElse(null);
        }
        if (expected instanceof List<?> list && actual instanceof List<?> other && list.size() == other.size()) {
            return IntStream.range(0, list.size())
                    .mapToObj(at -> difference(list.get(at), other.get(at), path + "[" + at + "]"))
                    .filter(Objects::nonNull)
                    .findFirst()
                    .orElse(null);
        }
        return Objects.equals(expected, actual) ? null : path + ": " + expected + " but was " + actual;
    }

    private static @Nullable Object data(Engine engine, String operation) {
        var request = new GraphQlRequest(operation, null, Map.of(), Map.of(), "r1", Duration.ofSeconds(20));
        var response = Objects.requireNonNull(engine.execute(request).block(Duration.ofSeconds(30)));
        var body = switch (response) {
            case GraphQlResponse.Executed executed -> executed.body();
            case GraphQlResponse.Refused refused -> refused.body();
            case GraphQlResponse.Incremental _ -> throw new IllegalStateException("Nothing is deferred");
            case GraphQlResponse.Subscribed _ -> throw new IllegalStateException("Not a subscription");
        };
        var bytes = new byte[body.readableBytes()];
        body.readBytes(bytes).release();
        return Json.decode(bytes);
    }
}
