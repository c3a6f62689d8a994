package io.rendezvous.federation;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.ByteBuf;
import io.rendezvous.federation.transport.SubgraphRequest;
import io.rendezvous.federation.transport.SubgraphTransport;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.MonoSink;

class SingleFlightTest {

    private static final String ANSWER = "{\"data\":{\"hour\":12}}";

    private final Slow clock = new Slow();
    private final Engine engine = Engine.builder()
            .supergraph(
                    Shop.supergraph(new TestSubgraph("clock", "type Query { hour: Int } type Mutation { wind: Int }")))
            .transport("clock", clock)
            .singleFlight(true)
            .build();
    private final List<ByteBuf> bodies = new ArrayList<>();

    /** Answers when it is told to. */
    private static final class Slow implements SubgraphTransport {

        private final List<MonoSink<byte[]>> calls = new ArrayList<>();
        private int cancelled;

        @Override
        public Mono<byte[]> execute(SubgraphRequest request) {
            return Mono.create(sink -> calls.add(sink.onCancel(() -> cancelled++)));
        }

        @Override
        public Flux<byte[]> subscribe(SubgraphRequest request) {
            return Flux.empty();
        }

        private void answer(int call) {
            calls.get(call).success(ANSWER.getBytes(StandardCharsets.UTF_8));
        }
    }

    private Disposable ask(String document, String caller, String requestId) {
        var headers = Map.of("authorization", caller, Engine.REQUEST_ID, requestId);
        var request = new GraphQlRequest(document, null, Map.of(), headers, requestId, Duration.ofSeconds(10));
        return engine.execute(request).subscribe(response -> bodies.add(((GraphQlResponse.Executed) response).body()));
    }

    @Test
    void equalQueriesShareOneExecution() {
        ask("{ hour }", "ana", "r1");
        ask("{ hour }", "ana", "r2");
        assertThat(clock.calls).hasSize(1);
        clock.answer(0);
        assertThat(bodies)
                .hasSize(2)
                .allSatisfy(body ->
                        assertThat(body.toString(StandardCharsets.UTF_8)).isEqualTo(ANSWER));
        bodies.forEach(ByteBuf::release);
        assertThat(bodies).allSatisfy(body -> assertThat(body.refCnt()).isZero());
    }

    @Test
    void aQueryThatComesLaterRunsAnew() {
        ask("{ hour }", "ana", "r1");
        clock.answer(0);
        ask("{ hour }", "ana", "r2");
        assertThat(clock.calls).hasSize(2);
    }

    @Test
    void callersNeverShareWithEachOther() {
        ask("{ hour }", "ana", "r1");
        ask("{ hour }", "bea", "r2");
        assertThat(clock.calls).hasSize(2);
    }

    @Test
    void everyMutationRuns() {
        ask("mutation { wind }", "ana", "r1");
        ask("mutation { wind }", "ana", "r2");
        assertThat(clock.calls).hasSize(2);
    }

    @Test
    void whoLeavesTakesNobodyAlong() {
        var first = ask("{ hour }", "ana", "r1");
        ask("{ hour }", "ana", "r2");
        first.dispose();
        assertThat(clock.cancelled).isZero();
        clock.answer(0);
        assertThat(bodies).hasSize(1);
    }

    @Test
    void anExecutionThatNobodyWaitsForIsGivenUp() {
        var first = ask("{ hour }", "ana", "r1");
        var second = ask("{ hour }", "ana", "r2");
        first.dispose();
        second.dispose();
        assertThat(clock.cancelled).isEqualTo(1);
        ask("{ hour }", "ana", "r3");
        assertThat(clock.calls).hasSize(2);
    }
}
