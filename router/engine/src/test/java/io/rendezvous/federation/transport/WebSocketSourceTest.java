package io.rendezvous.federation.transport;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.handler.codec.http.HttpHeaders;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.reactivestreams.Publisher;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.netty.http.server.HttpServer;
import reactor.netty.http.server.WebsocketServerSpec;
import reactor.test.StepVerifier;

class WebSocketSourceTest {

    private final Disposable.Composite open = Disposables.composite();
    private final CopyOnWriteArrayList<String> received = new CopyOnWriteArrayList<>();
    private final CopyOnWriteArrayList<HttpHeaders> handshakes = new CopyOnWriteArrayList<>();
    private final CountDownLatch left = new CountDownLatch(1);

    @AfterEach
    void close() {
        open.dispose();
    }

    /** A server that answers each message with some others. */
    private Flux<String> subscribe(Function<String, Publisher<String>> answers, Duration timeout) {
        var server = HttpServer.create()
                .port(0)
                .route(routes -> routes.ws(
                        "/graphql",
                        (in, out) -> {
                            handshakes.add(in.headers());
                            return out.sendString(in.receive()
                                    .asString()
                                    .doOnNext(received::add)
                                    .doFinally(_ -> left.countDown())
                                    .concatMap(message -> answers.apply(type(message)))
                                    .takeUntil("close"::equals)
                                    .filter(message -> !message.equals("close")));
                        },
                        WebsocketServerSpec.builder()
                                .protocols("graphql-transport-ws")
                                .build()))
                .bindNow();
        open.add(server);
        var transport = HttpTransport.to(URI.create("http://localhost:" + server.port() + "/graphql"))
                .build();
        open.add(transport::close);
        var request = new SubgraphRequest(
                "chat",
                "subscription { tick }",
                "",
                "{\"n\":3}".getBytes(StandardCharsets.UTF_8),
                Map.of("authorization", "Bearer x", "sec-websocket-key", "forged"),
                timeout,
                false);
        return transport.subscribe(request).map(body -> new String(body, StandardCharsets.UTF_8));
    }

    private static String type(String message) {
        return message.replaceFirst(".*\"type\":\"([a-z_]+)\".*", "$1");
    }

    private static final Duration LONG = Duration.ofSeconds(10);

    @Test
    void speaksTheProtocolToItsEnd() {
        var events = subscribe(
                type -> switch (type) {
                    case "connection_init" -> Flux.just("{\"type\":\"ping\"}");
                    case "pong" -> Flux.just("{\"type\":\"connection_ack\",\"payload\":{}}");
                    case "subscribe" ->
                        Flux.just(
                                "{\"id\":\"1\",\"type\":\"next\",\"payload\":{\"data\":{\"tick\": 1}}}",
                                "{\"payload\":{\"data\":{\"tick\":\"é\"}},\"id\":\"1\",\"type\":\"next\"}",
                                "{\"id\":\"1\",\"type\":\"complete\"}");
                    default -> Flux.empty();
                },
                LONG);

        StepVerifier.create(events)
                .expectNext("{\"data\":{\"tick\": 1}}", "{\"data\":{\"tick\":\"é\"}}")
                .expectComplete()
                .verify(LONG);
        assertThat(received)
                .containsExactly(
                        "{\"type\":\"connection_init\",\"payload\":{\"authorization\":\"Bearer x\"}}",
                        "{\"type\":\"pong\"}",
                        "{\"id\":\"1\",\"type\":\"subscribe\",\"payload\":{\"query\":\"subscription { tick }\",\"variables\":{\"n\":3}}}");
        assertThat(handshakes.getFirst().get("authorization")).isEqualTo("Bearer x");
        assertThat(handshakes.getFirst().get("sec-websocket-key")).isNotEqualTo("forged");
    }

    @Test
    void endsWithTheErrorsOfARefusedSubscription() {
        var events = subscribe(
                type -> switch (type) {
                    case "connection_init" -> Mono.just("{\"type\":\"connection_ack\"}");
                    case "subscribe" ->
                        Mono.just("{\"id\":\"1\",\"type\":\"error\",\"payload\":[{\"message\":\"no\"}]}");
                    default -> Mono.empty();
                },
                LONG);

        StepVerifier.create(events)
                .expectNext("{\"errors\":[{\"message\":\"no\"}]}")
                .expectComplete()
                .verify(LONG);
    }

    @Test
    void failsWhenTheServerHangsUp() {
        var events = subscribe(
                type -> switch (type) {
                    case "connection_init" -> Mono.just("{\"type\":\"connection_ack\"}");
                    case "subscribe" ->
                        Flux.just("{\"id\":\"1\",\"type\":\"next\",\"payload\":{\"data\":{\"tick\":1}}}", "close");
                    default -> Mono.empty();
                },
                LONG);

        StepVerifier.create(events)
                .expectNext("{\"data\":{\"tick\":1}}")
                .expectError(SubgraphUnavailableException.class)
                .verify(LONG);
    }

    @Test
    void failsWhenTheServerDoesNotAcknowledgeInTime() {
        StepVerifier.create(subscribe(_ -> Mono.empty(), Duration.ofMillis(200)))
                .expectErrorSatisfies(failure -> assertThat(failure)
                        .isInstanceOfSatisfying(
                                SubgraphUnavailableException.class,
                                e -> assertThat(e.timeout()).isTrue()))
                .verify(LONG);
    }

    @Test
    void tellsTheServerWhenTheSubscriberLeaves() throws InterruptedException {
        var events = subscribe(
                type -> switch (type) {
                    case "connection_init" -> Mono.just("{\"type\":\"connection_ack\"}");
                    case "subscribe" ->
                        Mono.just("{\"id\":\"1\",\"type\":\"next\",\"payload\":{\"data\":{\"tick\":1}}}");
                    default -> Mono.empty();
                },
                LONG);

        StepVerifier.create(events).expectNextCount(1).thenCancel().verify(LONG);

        assertThat(left.await(10, TimeUnit.SECONDS)).isTrue();
        assertThat(received.getLast()).isEqualTo("{\"id\":\"1\",\"type\":\"complete\"}");
    }
}
