package io.rendezvous.federation.transport;

import io.netty.handler.codec.http.websocketx.TextWebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocketFrame;
import io.rendezvous.federation.transport.WebSocketConversation.Step;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.netty.http.client.HttpClient;
import reactor.netty.http.client.WebsocketClientSpec;
import reactor.netty.http.websocket.WebsocketInbound;
import reactor.netty.http.websocket.WebsocketOutbound;

/** Events over the protocol {@code graphql-transport-ws}, one connection for each subscription. */
final class WebSocketSource implements HttpTransport.EventSource {

    private final HttpClient client;
    private final URI url;
    private final int maxEventBytes;

    WebSocketSource(HttpClient client, URI url, int maxEventBytes) {
        this.client = client;
        this.url = url;
        this.maxEventBytes = maxEventBytes;
    }

    @Override
    public Flux<byte[]> subscribe(SubgraphRequest request) {
        var specification = WebsocketClientSpec.builder()
                .protocols("graphql-transport-ws")
                .maxFramePayloadLength(maxEventBytes)
                .build();
        return Flux.defer(() -> {
            var conversation = new WebSocketConversation(request);
            return client.headers(headers -> ForwardedHeaders.copy(request.headers(), headers))
                    .websocket(specification)
                    .uri(url)
                    .handle((in, out) -> converse(conversation, request.timeout(), in, out))
                    .doOnCancel(conversation::leave);
        });
    }

    private Publisher<byte[]> converse(
            WebSocketConversation conversation, Duration patience, WebsocketInbound in, WebsocketOutbound out) {
        var outgoing = Sinks.many().unicast().<String>onBackpressureBuffer();
        outgoing.tryEmitNext(conversation.opening());
        in.withConnection(connection -> conversation.onLeaving(last -> {
            var _ = connection.channel().writeAndFlush(new TextWebSocketFrame(last));
        }));
        var incoming = in.aggregateFrames(maxEventBytes)
                .receiveFrames()
                .concatMapIterable(frame -> received(frame, conversation, outgoing), 1)
                .takeUntil(Step::last)
                .concatWith(Mono.defer(conversation::ending))
                .timeout(Mono.delay(patience), _ -> Mono.never())
                .filter(Step::event)
                .map(Step::body);
        return incoming.mergeWith(out.sendString(outgoing.asFlux()).then().then(Mono.empty()));
    }

    private static List<Step> received(
            WebSocketFrame frame, WebSocketConversation conversation, Sinks.Many<String> outgoing) {
        return frame instanceof TextWebSocketFrame text
                ? conversation.received(text.text(), outgoing::tryEmitNext)
                : List.of();
    }
}
