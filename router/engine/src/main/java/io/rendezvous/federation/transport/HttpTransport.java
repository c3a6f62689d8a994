package io.rendezvous.federation.transport;

import static io.netty.handler.codec.http.HttpHeaderNames.ACCEPT;
import static io.netty.handler.codec.http.HttpHeaderNames.CONTENT_LENGTH;
import static io.netty.handler.codec.http.HttpHeaderNames.CONTENT_TYPE;

import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.netty.ByteBufFlux;
import reactor.netty.http.client.HttpClient;
import reactor.netty.http.client.HttpClientRequest;
import reactor.netty.http.client.HttpClientResponse;
import reactor.netty.resources.ConnectionProvider;
import reactor.netty.resources.LoopResources;

/** A subgraph behind HTTP, over kept connections. */
public final class HttpTransport implements SubgraphTransport, AutoCloseable {

    private static final String GRAPHQL_RESPONSE = "application/graphql-response+json";
    private static final String JSON = "application/json";
    private static final String ACCEPTED = GRAPHQL_RESPONSE + ", " + JSON + ";q=0.9";

    private final Duration timeout;
    private final int maxResponseBytes;
    private final ConnectionProvider connections;
    private final HttpClient.RequestSender post;
    private final GraphQlBodies bodies = new GraphQlBodies();
    private final EventSource events;

    private HttpTransport(Builder builder) {
        timeout = builder.timeout;
        maxResponseBytes = builder.maxResponseBytes;
        connections = ConnectionProvider.builder("subgraph")
                .maxConnections(builder.maxConnections)
                .pendingAcquireMaxCount(-1)
                .pendingAcquireTimeout(timeout)
                .maxIdleTime(Duration.ofSeconds(20))
                .evictInBackground(Duration.ofSeconds(10))
                .build();
        var loops = builder.loops;
        var plain = HttpClient.create(connections).disableRetry(true);
        var client = loops == null ? plain : plain.runOn(loops);
        post = client.post().uri(builder.url);
        events = switch (builder.subscriptions) {
            case WEBSOCKET -> new WebSocketSource(client, builder.webSocketUrl(), maxResponseBytes);
            case SSE -> new ServerSentSource(client, builder.url, maxResponseBytes);
        };
    }

    public static Builder to(URI url) {
        return new Builder(url);
    }

    @Override
    public Mono<byte[]> execute(SubgraphRequest request) {
        return answer(request).map(Answer::toByteArray);
    }

    @Override
    public Mono<Answer> answer(SubgraphRequest request) {
        var call = post.send((head, out) -> {
                    var body = bodies.of(request, out.alloc());
                    prepare(head, request, body.readableBytes(), ACCEPTED);
                    return out.sendObject(body);
                })
                .response(this::body)
                .singleOrEmpty();
        var tried = request.mutation() ? call : call.onErrorResume(Unavailable::connectionLost, _ -> call);
        var limited = timeout.compareTo(request.timeout()) < 0 ? tried.timeout(timeout) : tried;
        return limited.onErrorMap(Unavailable::of);
    }

    static void prepare(HttpClientRequest head, SubgraphRequest request, int length, String accept) {
        var headers = head.requestHeaders();
        ForwardedHeaders.copy(request.headers(), headers);
        headers.set(ACCEPT, accept).set(CONTENT_TYPE, JSON).set(CONTENT_LENGTH, length);
    }

    private Mono<Answer> body(HttpClientResponse response, ByteBufFlux content) {
        if (!isGraphQl(response)) {
            return Mono.error(new SubgraphUnavailableException(
                    "HTTP status " + response.status().code() + ", content type "
                            + response.responseHeaders().get(CONTENT_TYPE),
                    false,
                    null));
        }
        var expected = response.responseHeaders().getInt(CONTENT_LENGTH, -1);
        return content.collect(() -> new BodyBuffer(expected, maxResponseBytes), BodyBuffer::append)
                .map(BodyBuffer::answer);
    }

    /** As GraphQL over HTTP has it: of plain JSON, only a status 2xx says that a GraphQL server wrote it. */
    static boolean isGraphQl(HttpClientResponse response) {
        return hasType(response, GRAPHQL_RESPONSE)
                || (hasType(response, JSON) && response.status().code() / 100 == 2);
    }

    static boolean hasType(HttpClientResponse response, String type) {
        var given = response.responseHeaders().get(CONTENT_TYPE, "").toLowerCase(Locale.ROOT);
        return given.startsWith(type)
                && (given.length() == type.length() || " ;".indexOf(given.charAt(type.length())) >= 0);
    }

    @Override
    public Flux<byte[]> subscribe(SubgraphRequest request) {
        return events.subscribe(request).onErrorMap(Unavailable::of);
    }

    @Override
    public void close() {
        connections.dispose();
    }

    /** How events come. */
    public enum Subscriptions {
        /** The protocol {@code graphql-transport-ws}. */
        WEBSOCKET,
        /** The protocol {@code graphql-sse}, one connection each. */
        SSE
    }

    /** A way to receive events. */
    interface EventSource {
        Flux<byte[]> subscribe(SubgraphRequest request);
    }

    public static final class Builder {

        private final URI url;
        private Duration timeout = Duration.ofSeconds(30);
        private int maxResponseBytes = 16 << 20;
        private int maxConnections = 256;
        private Subscriptions subscriptions = Subscriptions.WEBSOCKET;
        private @Nullable URI webSocketUrl;
        private @Nullable LoopResources loops;

        private Builder(URI url) {
            this.url = url;
        }

        /** For one call, when the request's own time is longer. */
        public Builder timeout(Duration longest) {
            timeout = longest;
            return this;
        }

        /** Of one answer or event; larger ones make the subgraph unavailable. */
        public Builder maxResponseBytes(int limit) {
            maxResponseBytes = limit;
            return this;
        }

        public Builder maxConnections(int limit) {
            maxConnections = limit;
            return this;
        }

        public Builder subscriptions(Subscriptions protocol) {
            subscriptions = protocol;
            return this;
        }

        /** Where subscriptions go when that is not the URL with {@code ws} for {@code http}. */
        public Builder webSocketUrl(URI other) {
            webSocketUrl = other;
            return this;
        }

        /** The threads to run on; Reactor Netty's shared ones when not given. */
        public Builder loops(LoopResources resources) {
            loops = resources;
            return this;
        }

        public HttpTransport build() {
            return new HttpTransport(this);
        }

        private URI webSocketUrl() {
            return webSocketUrl != null
                    ? webSocketUrl
                    : URI.create(url.toString().replaceFirst("^http", "ws"));
        }
    }
}
