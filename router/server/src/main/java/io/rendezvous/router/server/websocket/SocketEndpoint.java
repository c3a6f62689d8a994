package io.rendezvous.router.server.websocket;

import io.rendezvous.router.server.execution.Operations;
import io.rendezvous.router.server.health.Departure;
import io.rendezvous.router.server.security.Doorkeeper;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.web.reactive.socket.WebSocketHandler;
import org.springframework.web.reactive.socket.WebSocketSession;
import org.springframework.web.reactive.socket.server.WebSocketService;
import org.springframework.web.reactive.socket.server.support.HandshakeWebSocketService;
import org.springframework.web.reactive.socket.server.upgrade.ReactorNettyRequestUpgradeStrategy;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebHandler;
import reactor.core.publisher.Mono;
import reactor.netty.http.server.WebsocketServerSpec;

/** GraphQL over WebSocket, by the graphql-transport-ws protocol. */
public final class SocketEndpoint implements WebHandler {

    private static final String PROTOCOL = "graphql-transport-ws";

    private final Doorkeeper doorkeeper;
    private final Operations operations;
    private final SocketLimits limits;
    private final Departure departure;
    private final WebSocketService handshakes;

    public SocketEndpoint(Doorkeeper doorkeeper, Operations operations, SocketLimits limits, Departure departure) {
        this.departure = departure;
        this.doorkeeper = doorkeeper;
        this.operations = operations;
        this.limits = limits;
        this.handshakes = new HandshakeWebSocketService(new ReactorNettyRequestUpgradeStrategy(
                () -> WebsocketServerSpec.builder().maxFramePayloadLength(limits.messageBytes())));
    }

    public static boolean isHandshake(ServerWebExchange exchange) {
        var request = exchange.getRequest();
        return request.getMethod().equals(HttpMethod.GET)
                && "websocket".equalsIgnoreCase(request.getHeaders().getFirst(HttpHeaders.UPGRADE));
    }

    @Override
    public Mono<Void> handle(ServerWebExchange exchange) {
        return handshakes.handleRequest(exchange, new WebSocketHandler() {

            @Override
            public List<String> getSubProtocols() {
                return List.of(PROTOCOL);
            }

            @Override
            public Mono<Void> handle(WebSocketSession session) {
                return PROTOCOL.equals(session.getHandshakeInfo().getSubProtocol())
                        ? new SocketConnection(session, exchange, doorkeeper, operations, limits, departure).run()
                        : session.close(CloseCodes.SUBPROTOCOL_NOT_ACCEPTABLE);
            }
        });
    }
}
