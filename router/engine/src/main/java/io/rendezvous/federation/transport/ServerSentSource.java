package io.rendezvous.federation.transport;

import io.netty.buffer.Unpooled;
import java.net.URI;
import reactor.core.publisher.Flux;
import reactor.netty.ByteBufFlux;
import reactor.netty.http.client.HttpClient;
import reactor.netty.http.client.HttpClientResponse;

/** Events over server-sent events, as {@code graphql-sse} has it in its mode of distinct connections. */
final class ServerSentSource implements HttpTransport.EventSource {

    private static final String EVENT_STREAM = "text/event-stream";

    private final HttpClient client;
    private final URI url;
    private final int maxEventBytes;

    ServerSentSource(HttpClient client, URI url, int maxEventBytes) {
        this.client = client;
        this.url = url;
        this.maxEventBytes = maxEventBytes;
    }

    @Override
    public Flux<byte[]> subscribe(SubgraphRequest request) {
        var body = GraphQlBody.of(request);
        return client.post()
                .uri(url)
                .send((head, out) -> {
                    HttpTransport.prepare(head, request, body.length, EVENT_STREAM + ", application/json;q=0.5");
                    return out.sendObject(Unpooled.wrappedBuffer(body));
                })
                .response(this::events);
    }

    /** A server that refuses the subscription answers a plain body, which then is the only event. */
    private Flux<byte[]> events(HttpClientResponse response, ByteBufFlux content) {
        if (HttpTransport.hasType(response, EVENT_STREAM) && response.status().code() == 200) {
            var decoder = new ServerSentDecoder(maxEventBytes);
            return content.concatMapIterable(decoder::decode, 1)
                    .takeUntil(ServerSentDecoder.Event::last)
                    .filter(event -> !event.last())
                    .map(ServerSentDecoder.Event::data);
        }
        if (HttpTransport.isGraphQl(response)) {
            return content.collect(() -> new BodyBuffer(-1, maxEventBytes), BodyBuffer::append)
                    .map(BodyBuffer::bytes)
                    .flux();
        }
        return Flux.error(new SubgraphUnavailableException(
                "HTTP status " + response.status().code() + " for a subscription", false, null));
    }
}
