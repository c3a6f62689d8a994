package io.rendezvous.federation.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.netty.buffer.Unpooled;
import io.netty.handler.codec.http.HttpHeaders;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.netty.DisposableServer;
import reactor.netty.http.server.HttpServer;
import reactor.netty.http.server.HttpServerRequest;
import reactor.netty.http.server.HttpServerResponse;
import reactor.netty.tcp.TcpServer;

class HttpTransportTest {

    private final List<AutoCloseable> open = new ArrayList<>();

    @AfterEach
    void close() throws Exception {
        for (var resource : open) {
            resource.close();
        }
    }

    private interface Handler {
        Publisher<Void> handle(HttpServerRequest request, HttpServerResponse response);
    }

    private HttpTransport.Builder serving(Handler handler) {
        return at(HttpServer.create()
                .port(0)
                .route(routes -> routes.post("/graphql", handler::handle))
                .bindNow());
    }

    private HttpTransport.Builder at(DisposableServer server) {
        open.add(server::disposeNow);
        return HttpTransport.to(URI.create("http://localhost:" + server.port() + "/graphql"));
    }

    private HttpTransport built(HttpTransport.Builder builder) {
        var transport = builder.build();
        open.add(transport);
        return transport;
    }

    private static SubgraphRequest request(boolean mutation) {
        return new SubgraphRequest(
                "users",
                "query Me { me \"é\" }",
                "Me",
                "{\"a\":1}".getBytes(StandardCharsets.UTF_8),
                Map.of("authorization", "Bearer x", "x-request-id", "r1", "host", "evil", "content-length", "3"),
                Duration.ofSeconds(5),
                mutation);
    }

    private static String execute(HttpTransport transport) {
        return execute(transport, request(false));
    }

    private static String execute(HttpTransport transport, SubgraphRequest request) {
        var body = Objects.requireNonNull(transport.execute(request).block(Duration.ofSeconds(10)));
        return new String(body, StandardCharsets.UTF_8);
    }

    private static Publisher<Void> reply(HttpServerResponse response, int status, String type, String body) {
        return response.status(status).header("content-type", type).sendString(Mono.just(body));
    }

    @Test
    void sendsDocumentVariablesAndHeaders() {
        var received = new CopyOnWriteArrayList<String>();
        var headers = new CopyOnWriteArrayList<HttpHeaders>();
        var transport = built(serving((request, response) -> {
            headers.add(request.requestHeaders());
            return request.receive()
                    .aggregate()
                    .asString()
                    .doOnNext(received::add)
                    .then(Mono.from(reply(response, 200, "application/json; charset=utf-8", "{\"data\":{}}")));
        }));

        assertThat(execute(transport)).isEqualTo("{\"data\":{}}");
        assertThat(received).containsExactly("""
                {"query":"query Me { me \\"é\\" }","operationName":"Me","variables":{"a":1}}""");
        assertThat(headers.getFirst().get("authorization")).isEqualTo("Bearer x");
        assertThat(headers.getFirst().get("x-request-id")).isEqualTo("r1");
        assertThat(headers.getFirst().get("host")).startsWith("localhost:");
        assertThat(headers.getFirst().get("content-type")).isEqualTo("application/json");
        assertThat(headers.getFirst().get("accept"))
                .isEqualTo("application/graphql-response+json, application/json;q=0.9");
    }

    @Test
    void takesAGraphQlResponseWhateverItsStatus() {
        var transport = built(
                serving((_, response) -> reply(response, 400, "application/graphql-response+json", "{\"errors\":[]}")));

        assertThat(execute(transport)).isEqualTo("{\"errors\":[]}");
    }

    @Test
    void takesNothingElseForAnAnswer() {
        var broken = built(serving((_, response) -> reply(response, 502, "application/json", "{\"oops\":1}")));
        var page = built(serving((_, response) -> reply(response, 200, "text/html", "<html>")));

        assertThatThrownBy(() -> execute(broken))
                .isInstanceOfSatisfying(
                        SubgraphUnavailableException.class,
                        e -> assertThat(e.timeout()).isFalse())
                .hasMessageContaining("502");
        assertThatThrownBy(() -> execute(page))
                .isInstanceOf(SubgraphUnavailableException.class)
                .hasMessageContaining("text/html");
    }

    @Test
    void joinsTheChunksOfABodyUpToItsLimit() {
        var chunks = Flux.range(0, 1000).map(_ -> "0123456789");
        Handler handler = (_, response) ->
                response.header("content-type", "application/json").sendString(chunks);
        var large = built(serving(handler));
        var small = built(serving(handler).maxResponseBytes(9_999));

        assertThat(execute(large)).hasSize(10_000).endsWith("89");
        assertThatThrownBy(() -> execute(small)).hasMessage("More than 9999 bytes");
    }

    @Test
    void answersKeepTheirMemoryUntilTheyAreReleased() {
        var count = new AtomicInteger();
        var transport = built(serving((_, response) ->
                reply(response, 200, "application/json", "{\"data\":" + count.incrementAndGet() + "}")));
        var first = answer(transport);
        var second = answer(transport);

        assertThat(text(first)).isEqualTo("{\"data\":1}");
        assertThat(text(second)).isEqualTo("{\"data\":2}");
        first.release();
        var third = answer(transport);
        assertThat(third.bytes()).isNotSameAs(second.bytes());
        assertThat(text(second)).isEqualTo("{\"data\":2}");
        assertThat(text(third)).isEqualTo("{\"data\":3}");
    }

    private static Answer answer(HttpTransport transport) {
        return Objects.requireNonNull(transport.answer(request(false)).block(Duration.ofSeconds(5)));
    }

    private static String text(Answer answer) {
        return new String(answer.bytes(), 0, answer.length(), StandardCharsets.UTF_8);
    }

    @Test
    void givesUpWhenTimeIsUp() {
        var transport = built(serving((_, _) -> Mono.never()).timeout(Duration.ofMillis(100)));

        assertThatThrownBy(() -> execute(transport))
                .isInstanceOfSatisfying(
                        SubgraphUnavailableException.class,
                        e -> assertThat(e.timeout()).isTrue());
    }

    @Test
    void saysWhenNobodyListens() {
        var transport = built(HttpTransport.to(URI.create("http://localhost:1/graphql")));

        assertThatThrownBy(() -> execute(transport))
                .isInstanceOfSatisfying(
                        SubgraphUnavailableException.class,
                        e -> assertThat(e.timeout()).isFalse());
    }

    @Test
    void keepsItsConnections() {
        var connections = ConcurrentHashMap.<Object>newKeySet();
        var transport = built(serving((request, response) -> {
            connections.add(Objects.requireNonNull(request.remoteAddress()));
            return reply(response, 200, "application/json", "{}");
        }));

        for (var i = 0; i < 20; i++) {
            execute(transport);
        }
        // A call may begin before the connection of the last one is back in the pool.
        assertThat(connections).hasSizeLessThan(4);
    }

    /** Hangs up on the first connection and answers on the others. */
    private HttpTransport rude(AtomicInteger connections) {
        return built(at(TcpServer.create()
                .port(0)
                .handle((in, out) -> connections.getAndIncrement() == 0
                        ? in.receive().next().then()
                        : out.sendObject(in.receive()
                                        .next()
                                        .map(_ -> Unpooled.copiedBuffer(
                                                "HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: 2\r\n\r\n{}",
                                                StandardCharsets.US_ASCII)))
                                .then())
                .bindNow()));
    }

    @Test
    void triesAQueryOnceMoreWhenTheConnectionIsLost() {
        var connections = new AtomicInteger();

        assertThat(execute(rude(connections))).isEqualTo("{}");
        assertThat(connections).hasValue(2);
    }

    @Test
    void neverRepeatsAMutation() {
        var connections = new AtomicInteger();
        var transport = rude(connections);

        assertThatThrownBy(() -> execute(transport, request(true))).isInstanceOf(SubgraphUnavailableException.class);
        assertThat(connections).hasValue(1);
    }

    private static List<String> events(HttpTransport transport) {
        return Objects.requireNonNull(transport
                .subscribe(request(false))
                .map(body -> new String(body, StandardCharsets.UTF_8))
                .collectList()
                .block(Duration.ofSeconds(10)));
    }

    @Test
    void receivesServerSentEvents() {
        var stream = """
                :hi\r
                \r
                event: next\r
                data: {"data":\r
                data: {"a":1}}\r
                \r
                id: 7
                event:next
                data:{"é":2}

                :

                data: {}

                event: complete
                data:

                event: next
                data: {"late":1}

                """;
        var transport = built(serving((_, response) -> response.header("content-type", "text/event-stream")
                        .sendByteArray(Flux.fromStream(
                                new String(stream.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1)
                                        .chars()
                                        .mapToObj(one -> new byte[] {(byte) one}))))
                .subscriptions(HttpTransport.Subscriptions.SSE));

        assertThat(events(transport)).containsExactly("{\"data\":\n{\"a\":1}}", "{\"é\":2}", "{}");
    }

    @Test
    void takesARefusedSubscriptionForItsOnlyEvent() {
        var transport = built(serving((_, response) -> reply(
                        response, 400, "application/graphql-response+json", "{\"errors\":[{\"message\":\"no\"}]}"))
                .subscriptions(HttpTransport.Subscriptions.SSE));

        assertThat(events(transport)).containsExactly("{\"errors\":[{\"message\":\"no\"}]}");
    }

    @Test
    void givesUpOnASubscriptionThatIsNotAnsweredInTime() {
        var transport = built(serving((_, _) -> Mono.never()).subscriptions(HttpTransport.Subscriptions.SSE));
        var impatient =
                new SubgraphRequest("users", "x", "", new byte[] {'{', '}'}, Map.of(), Duration.ofMillis(100), false);

        assertThatThrownBy(() -> transport.subscribe(impatient).blockLast(Duration.ofSeconds(10)))
                .isInstanceOfSatisfying(
                        SubgraphUnavailableException.class,
                        e -> assertThat(e.timeout()).isTrue());
    }

    @Test
    void failsWhenNoEventStreamComes() {
        var transport = built(serving((_, response) -> reply(response, 503, "text/plain", "busy"))
                .subscriptions(HttpTransport.Subscriptions.SSE));

        assertThatThrownBy(() -> events(transport)).isInstanceOf(SubgraphUnavailableException.class);
    }
}
