package io.rendezvous.router.server.http;

import io.rendezvous.router.server.websocket.SocketEndpoint;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebHandler;
import reactor.core.publisher.Mono;

/** The one path of a door's API. */
public final class GraphQlEndpoint implements WebHandler {

    private final HttpEndpoint http;
    private final SocketEndpoint sockets;

    public GraphQlEndpoint(HttpEndpoint http, SocketEndpoint sockets) {
        this.http = http;
        this.sockets = sockets;
    }

    @Override
    public Mono<Void> handle(ServerWebExchange exchange) {
        return SocketEndpoint.isHandshake(exchange) ? sockets.handle(exchange) : http.handle(exchange);
    }
}
