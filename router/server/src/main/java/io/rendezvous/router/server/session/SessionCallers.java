package io.rendezvous.router.server.session;

import io.rendezvous.federation.ErrorCode;
import io.rendezvous.router.server.operation.Refusal;
import io.rendezvous.router.server.operation.RefusedException;
import io.rendezvous.router.server.security.Caller;
import io.rendezvous.router.server.security.Callers;
import io.rendezvous.router.server.websocket.SocketEndpoint;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/**
 * Callers who come with the cookie of a session. Another site can make a browser send the cookie along, but not a
 * header of its choice: that header, and for WebSockets the origin, shows that our own page is calling.
 */
final class SessionCallers implements Callers {

    private static final String PREFLIGHT = "GraphQL-Require-Preflight";

    private final Sessions<?> sessions;
    private final Origins origins;
    private final @Nullable Callers bearers;

    /** @param bearers null when the door accepts no other credentials */
    SessionCallers(Sessions<?> sessions, Origins origins, @Nullable Callers bearers) {
        this.sessions = sessions;
        this.origins = origins;
        this.bearers = bearers;
    }

    @Override
    public Mono<Caller> recognize(ServerWebExchange exchange, @Nullable String authorization) {
        if (authorization != null && bearers != null) {
            return bearers.recognize(exchange, authorization);
        }
        if (!sessions.claimed(exchange)) {
            return Mono.just(new Caller.Anonymous());
        }
        return isOurs(exchange)
                ? sessions.caller(exchange).onErrorMap(DataAccessException.class, _ -> storeUnavailable())
                : Mono.error(forged());
    }

    private boolean isOurs(ServerWebExchange exchange) {
        return SocketEndpoint.isHandshake(exchange)
                ? origins.allows(exchange)
                : exchange.getRequest().getHeaders().getFirst(PREFLIGHT) != null;
    }

    private static RefusedException forged() {
        return Refusal.of(
                        HttpStatus.FORBIDDEN,
                        ErrorCode.FORBIDDEN,
                        "Send the header " + PREFLIGHT + ", or open the WebSocket from the door's own origin.")
                .exception();
    }

    private static RefusedException storeUnavailable() {
        return Refusal.of(
                        HttpStatus.SERVICE_UNAVAILABLE, ErrorCode.UNAVAILABLE, "Sessions can't be read at the moment.")
                .exception();
    }
}
