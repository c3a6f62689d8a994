package io.rendezvous.federation.transport;

import io.netty.handler.codec.http.websocketx.TextWebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocketFrame;
import java.time.Duration;
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
    private final String url;
    private final int maxEventBytes;

    WebSocketSource(HttpClient client, String url, int maxEventBytes) {
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
        return client.headers(headers -> ForwardedHeaders.copy(request.headers(), headers))
                .websocket(specification)
                .uri(url)
                .handle((in, out) -> converse(request, in, out));
    }

    private Publisher<byte[]> converse(SubgraphRequest request, WebsocketInbound in, WebsocketOutbound out) {
        var conversation = new WebSocketConversation(request);
        var outgoing = Sinks.many().unicast().<String>onBackpressureBuffer();
        outgoing.tryEmitNext(conversation.opening());
        var incoming = in.aggregateFrames(maxEventBytes)
                .receiveFrames()
                .concatMapIterable(frame -> received(frame, conversation, outgoing), 1)
                .takeUntil(WebSocketConversation.Step::last)
                .concatWith(Mono.defer(conversation::ending))
                .timeout(acknowledgement(request.timeout()), _ -> Mono.never())
                .filter(WebSocketConversation.Step::event)
                .map(WebSocketConversation.Step::body)
                .doOnCancel(() -> leave(conversation, out));
        return incoming.mergeWith(out.sendString(outgoing.asFlux()).then().then(Mono.empty()));
    }

    private static Iterable<WebSocketConversation.Step> received(
            WebSocketFrame frame, WebSocketConversation conversation, Sinks.Many<String> outgoing) {
        return frame instanceof TextWebSocketFrame text
                ? conversation.received(text.text(), outgoing::tryEmitNext)
                : java.util.List.of();
    }

    private static Mono<Long> acknowledgement(Duration longest) {
        return Mono.delay(longest);
    }

    /** The frame goes out before the connection is closed, as both are tasks of one event loop. */
    private static void leave(WebSocketConversation conversation, WebsocketOutbound out) {
        out.sendObject(new TextWebSocketFrame(conversation.leaving())).then().subscribe();
    }
}
