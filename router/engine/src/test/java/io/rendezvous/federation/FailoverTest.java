package io.rendezvous.federation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.rendezvous.federation.transport.SubgraphRequest;
import io.rendezvous.federation.transport.SubgraphTransport;
import io.rendezvous.federation.transport.SubgraphUnavailableException;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** A subgraph that is known not to answer is gone round where another has the same. */
class FailoverTest {

    private final TestSubgraph catalogue =
            new TestSubgraph("catalogue", """
            type Query { product: Product }
            type Product @key(fields: "id") { id: ID! }
            """).field("Query.product", _ -> Map.of("id", "1"));
    private final TestSubgraph first =
            new TestSubgraph("first", """
            type Query { first: Int }
            type Product @key(fields: "id") { id: ID! name: String @shareable only: Int }
            """).entity("Product", Map.of("id", "1", "name", "from first", "only", 7));
    private final TestSubgraph second =
            new TestSubgraph("second", """
            type Query { second: Int }
            type Product @key(fields: "id") { id: ID! name: String @shareable }
            """).entity("Product", Map.of("id", "1", "name", "from second"));
    private final AtomicBoolean broken = new AtomicBoolean();

    private String run(String document) {
        var transport = first.transport();
        var engine = Engine.builder()
                .supergraph(Shop.supergraph(catalogue, first, second))
                .transport("catalogue", catalogue.transport())
                .transport("first", new Breakable(transport, broken))
                .transport("second", second.transport())
                .build();
        var request = new GraphQlRequest(document, null, Map.of(), Map.of(), "r1", Duration.ofSeconds(5));
        return ((GraphQlResponse.Executed)
                        Objects.requireNonNull(engine.execute(request).block()))
                .body()
                .toString(UTF_8);
    }

    private record Breakable(SubgraphTransport real, AtomicBoolean broken) implements SubgraphTransport {

        @Override
        public boolean available() {
            return !broken.get();
        }

        @Override
        public Mono<byte[]> execute(SubgraphRequest request) {
            return broken.get()
                    ? Mono.error(new SubgraphUnavailableException("the circuit is open", false, null))
                    : real.execute(request);
        }

        @Override
        public Flux<byte[]> subscribe(SubgraphRequest request) {
            return real.subscribe(request);
        }
    }

    @Test
    void anotherSubgraphIsAskedForWhatItHasToo() {
        assertThat(run("{ product { name } }")).isEqualTo("{\"data\":{\"product\":{\"name\":\"from first\"}}}");
        broken.set(true);
        assertThat(run("{ product { name } }")).isEqualTo("{\"data\":{\"product\":{\"name\":\"from second\"}}}");
        broken.set(false);
        assertThat(run("{ product { name } }")).contains("from first");
    }

    @Test
    void onlyWhatNobodyElseHasIsMissing() {
        broken.set(true);
        assertThat(run("{ product { name only } }"))
                .contains("\"data\":{\"product\":{\"name\":\"from second\",\"only\":null}}")
                .contains("\"path\":[\"product\",\"only\"]", "UNAVAILABLE");
    }
}
