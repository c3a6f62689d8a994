package io.rendezvous.federation.execution;

import static io.rendezvous.federation.execution.Runs.error;
import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.ByteBuf;
import io.rendezvous.federation.plan.Plan.OperationKind;
import io.rendezvous.federation.transport.SubgraphRequest;
import io.rendezvous.federation.transport.SubgraphTransport;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;
import reactor.test.publisher.TestPublisher;

class SchedulingTest {

    private static TestPlan letters(OperationKind kind) {
        return new TestPlan(kind, "Query", "Node")
                .position("Query", "a b c d node:1")
                .target("Node", "id x y");
    }

    @Test
    void startsAFetchWhenItsOwnInputsAreThereAndNoLater() {
        var plan = letters(OperationKind.QUERY)
                .fetch(0, "{ a }")
                .fetch(0, "{ b }")
                .fetch(0, "{ c }", 0)
                .fetch(0, "{ d }", 0, 1)
                .write("{ a b c d }");
        var subgraph = new FakeSubgraph();
        var first = subgraph.holds("fetch0");
        var second = subgraph.holds("fetch1");
        subgraph.answers("fetch2", "{\"data\":{\"c\":3}}").answers("fetch3", "{\"data\":{\"d\":4}}");
        var answer = Runs.executor(subgraph)
                .execute(Runs.run(plan, Map.of()))
                .map(Runs::text)
                .toFuture();

        assertThat(subgraph.operations()).containsExactly("fetch0", "fetch1");
        first.tryEmitValue("{\"data\":{\"a\":1}}");
        assertThat(subgraph.operations()).containsExactly("fetch0", "fetch1", "fetch2");
        second.tryEmitValue("{\"data\":{\"b\":2}}");
        assertThat(answer).isCompletedWithValue("{\"data\":{\"a\":1,\"b\":2,\"c\":3,\"d\":4}}");
    }

    @Test
    void keepsTheOrderOfMutationsAndMarksThemAsNotRepeatable() {
        var plan = letters(OperationKind.MUTATION)
                .fetch(0, "{ node { id } }")
                .entities(1, 1, "Node{ id }", "{ x }", 0)
                .fetch(0, "{ b }", 1)
                .write("{ node { x } b }");
        var subgraph = new FakeSubgraph();
        var middle =
                subgraph.answers("fetch0", "{\"data\":{\"node\":{\"id\":1}}}").holds("fetch1");
        subgraph.answers("fetch2", "{\"data\":{\"b\":2}}");
        var answer = Runs.executor(subgraph)
                .execute(Runs.run(plan, Map.of()))
                .map(Runs::text)
                .toFuture();

        assertThat(subgraph.operations()).containsExactly("fetch0", "fetch1");
        middle.tryEmitValue("{\"data\":{\"_entities\":[{\"x\":7}]}}");
        assertThat(answer).isCompletedWithValue("{\"data\":{\"node\":{\"x\":7},\"b\":2}}");
        assertThat(subgraph.requests).extracting(SubgraphRequest::mutation).containsExactly(true, false, true);
    }

    @Test
    void answersWithWhatIsThereWhenTimeIsUp() {
        var plan = letters(OperationKind.QUERY)
                .fetch(0, "{ a node { id } }")
                .fetch(0, "{ b }")
                .entities(1, 1, "Node{ id }", "{ x }", 0, 1)
                .write("{ a b node { id x:Int! } }");
        var subgraph = new FakeSubgraph().answers("fetch0", "{\"data\":{\"a\":1,\"node\":{\"id\":5}}}");
        subgraph.holds("fetch1");
        var run = new Run(plan, Map.of(), Map.of(), "r1", Duration.ofMillis(50));
        var message = "The answer took too long.";

        assertThat(Runs.executor(subgraph).execute(run).map(Runs::text).block(Duration.ofSeconds(5)))
                .isEqualTo("{\"data\":{\"a\":1,\"b\":null,\"node\":null},\"errors\":["
                        + error(message, "[\"b\"]", "TIMEOUT") + ","
                        + error(message, "[\"node\",\"x\"]", "TIMEOUT") + "]}");
        assertThat(subgraph.cancelled).containsExactly("fetch1");
    }

    @Test
    void cancelsItsCallsWhenTheSubscriberLeaves() {
        var plan =
                letters(OperationKind.QUERY).fetch(0, "{ a }").fetch(0, "{ b }").write("{ a b }");
        var subgraph = new FakeSubgraph();
        subgraph.holds("fetch0");
        subgraph.holds("fetch1");

        Runs.executor(subgraph).execute(Runs.run(plan, Map.of())).subscribe().dispose();

        assertThat(subgraph.cancelled).containsExactly("fetch0", "fetch1");
    }

    @Test
    void reportsATransportThatThrows() {
        var plan = letters(OperationKind.QUERY).fetch(0, "{ a }").write("{ a }");
        SubgraphTransport broken = new SubgraphTransport() {
            @Override
            public Mono<byte[]> execute(SubgraphRequest request) {
                throw new IllegalStateException("secret");
            }

            @Override
            public Flux<byte[]> subscribe(SubgraphRequest request) {
                return Flux.empty();
            }
        };
        var endpoint = new Endpoint("broken", broken);
        var executor = new PlanExecutor(List.of(endpoint), endpoint, ErrorMasking.knownCodes());

        assertThat(executor.execute(Runs.run(plan, Map.of())).map(Runs::text).block(Duration.ofSeconds(5)))
                .isEqualTo("{\"data\":{\"a\":null},\"errors\":[" + error("Something went wrong.", "[\"a\"]", "INTERNAL")
                        + "]}");
    }

    @Test
    void staysWholeWhenAnswersComeOnManyThreads() {
        var plan = letters(OperationKind.QUERY)
                .fetch(0, "{ a }")
                .fetch(0, "{ b }")
                .fetch(0, "{ c }")
                .fetch(0, "{ d node { id } }")
                .entities(0, 1, "Node{ id }", "{ x }", 3)
                .entities(0, 1, "Node{ id }", "{ y }", 3)
                .write("{ a b c d node { x y } }");
        var bodies = List.of(
                "\"a\":1",
                "\"b\":2",
                "\"c\":3",
                "\"d\":4,\"node\":{\"id\":0}",
                "\"_entities\":[{\"x\":5}]",
                "\"_entities\":[{\"y\":6}]");
        SubgraphTransport scattered = new SubgraphTransport() {
            @Override
            public Mono<byte[]> execute(SubgraphRequest request) {
                var body = bodies.get(request.operation().charAt(5) - '0');
                return Mono.delay(Duration.ofNanos(ThreadLocalRandom.current().nextInt(200_000)))
                        .map(_ -> ("{\"data\":{" + body + "}}").getBytes(StandardCharsets.UTF_8));
            }

            @Override
            public Flux<byte[]> subscribe(SubgraphRequest request) {
                return Flux.empty();
            }
        };
        var endpoint = new Endpoint("scattered", scattered);
        var executor = new PlanExecutor(List.of(endpoint), endpoint, ErrorMasking.knownCodes());

        var answers = Flux.range(0, 2000)
                .flatMap(_ -> executor.execute(Runs.run(plan, Map.of())).map(Runs::text), 64)
                .distinct()
                .collectList()
                .block(Duration.ofSeconds(30));

        assertThat(answers).containsExactly("{\"data\":{\"a\":1,\"b\":2,\"c\":3,\"d\":4,\"node\":{\"x\":5,\"y\":6}}}");
    }

    @Test
    void runsThePlanForEachEventInOrderAndEndsWithTheSource() {
        var plan = letters(OperationKind.SUBSCRIPTION)
                .event(0, "{ node { id } }")
                .entities(1, 1, "Node{ id }", "{ x }")
                .write("{ node { id x } }");
        var subgraph = new FakeSubgraph()
                .streams(
                        "{\"data\":{\"node\":{\"id\":1}}}",
                        "{\"data\":{\"node\":null},\"errors\":[{\"message\":\"No\",\"path\":[\"node\"],\"extensions\":{\"code\":\"FORBIDDEN\"}}]}",
                        "oops")
                .answers("fetch0", "{\"data\":{\"_entities\":[{\"x\":9}]}}");

        StepVerifier.create(Runs.executor(subgraph)
                        .subscribe(Runs.run(plan, Map.of()))
                        .map(Runs::text))
                .expectNext("{\"data\":{\"node\":{\"id\":1,\"x\":9}}}")
                .expectNext("{\"data\":{\"node\":null},\"errors\":[" + error("No", "[\"node\"]", "FORBIDDEN") + "]}")
                .expectNext("{\"data\":{\"node\":null},\"errors\":["
                        + error("A part of the answer is not available.", "[\"node\"]", "UNAVAILABLE") + "]}")
                .verifyComplete();
    }

    @Test
    void saysInALastResponseThatTheSourceFailed() {
        var plan = letters(OperationKind.SUBSCRIPTION).event(0, "{ a }").write("{ a }");
        var subgraph = new FakeSubgraph();
        subgraph.events = Flux.just("{\"data\":{\"a\":1}}".getBytes(StandardCharsets.UTF_8))
                .concatWith(Mono.error(new IllegalStateException("secret")));

        StepVerifier.create(Runs.executor(subgraph)
                        .subscribe(Runs.run(plan, Map.of()))
                        .map(Runs::text))
                .expectNext("{\"data\":{\"a\":1}}")
                .expectNext("{\"data\":{\"a\":null},\"errors\":["
                        + error("Something went wrong.", "[\"a\"]", "INTERNAL") + "]}")
                .verifyComplete();
    }

    @Test
    void takesNoMoreEventsThanItCompletes() {
        var plan = letters(OperationKind.SUBSCRIPTION)
                .event(0, "{ node { id } }")
                .entities(1, 1, "Node{ id }", "{ x }")
                .write("{ node { x } }");
        var subgraph = new FakeSubgraph();
        subgraph.holds("fetch0");
        var source = TestPublisher.<byte[]>create();
        subgraph.events = source.flux();
        var event = "{\"data\":{\"node\":{\"id\":1}}}".getBytes(StandardCharsets.UTF_8);

        var subscription = Runs.executor(subgraph)
                .subscribe(Runs.run(plan, Map.of()))
                .doOnNext(ByteBuf::release)
                .subscribe();
        source.assertMinRequested(4);
        source.next(event, event, event, event);
        assertThat(subgraph.requests).hasSize(5);
        source.assertMaxRequested(4);
        subscription.dispose();

        source.assertCancelled();
        assertThat(subgraph.cancelled).hasSize(4);
    }
}
