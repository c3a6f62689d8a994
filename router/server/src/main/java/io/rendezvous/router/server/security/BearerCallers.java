package io.rendezvous.router.server.security;

import io.rendezvous.federation.ErrorCode;
import io.rendezvous.router.server.operation.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Callers who bring their access token themselves. */
public final class BearerCallers implements Callers {

    private static final String SCHEME = "Bearer ";

    private final TokenVerifier verifier;

    public BearerCallers(TokenVerifier verifier) {
        this.verifier = verifier;
    }

    @Override
    public Mono<Caller> recognize(ServerWebExchange exchange, @Nullable String authorization) {
        if (authorization == null) {
            return Mono.just(new Caller.Anonymous());
        }
        if (!authorization.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            return Mono.error(
                    Refusal.of(HttpStatus.UNAUTHORIZED, ErrorCode.UNAUTHENTICATED, "Only bearer tokens are accepted.")
                            .with(HttpHeaders.WWW_AUTHENTICATE, "Bearer")
                            .exception());
        }
        return verifier.verify(authorization.substring(SCHEME.length()).strip()).cast(Caller.class);
    }
}
