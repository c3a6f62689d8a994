package io.rendezvous.router.server.security;

import org.jspecify.annotations.Nullable;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** How a door recognizes its callers. */
public interface Callers {

    /**
     * Never empty: who can't be recognized is {@link Caller.Anonymous}. Fails with a refusal when credentials are given
     * but don't hold.
     *
     * @param exchange the request, or the handshake of the WebSocket
     * @param authorization in the form of the header of that name
     */
    Mono<Caller> recognize(ServerWebExchange exchange, @Nullable String authorization);
}
