package io.rendezvous.router.server.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.rendezvous.federation.ErrorCode;
import io.rendezvous.router.server.operation.Refusal;
import io.rendezvous.router.server.operation.RefusedException;
import io.rendezvous.router.server.security.Caller.SignedIn;
import java.time.Clock;
import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.ReactiveJwtDecoder;
import reactor.core.publisher.Mono;

/**
 * Verifies access tokens. What was found good is remembered for a minute, for checking a signature costs more than
 * everything else the door does for a small request.
 */
public final class TokenVerifier {

    private final ReactiveJwtDecoder decoder;
    private final Clock clock;
    private final Cache<String, SignedIn> verified = Caffeine.newBuilder()
            .maximumSize(10_000)
            .expireAfterWrite(Duration.ofMinutes(1))
            .build();

    /** @param decoder checks signature, issuer and expiry */
    public TokenVerifier(ReactiveJwtDecoder decoder, Clock clock) {
        this.decoder = decoder;
        this.clock = clock;
    }

    /** Fails with a refusal: 401 when the token does not hold, 503 when identity can't be asked for its keys. */
    public Mono<SignedIn> verify(String token) {
        var known = verified.getIfPresent(token);
        if (known != null && clock.instant().isBefore(known.expiresAt())) {
            return Mono.just(known);
        }
        return decoder.decode(token)
                .map(jwt -> signedIn(token, jwt))
                .doOnNext(caller -> verified.put(token, caller))
                .onErrorMap(JwtException.class, TokenVerifier::refusal);
    }

    private SignedIn signedIn(String token, Jwt jwt) {
        var expiresAt = jwt.getExpiresAt();
        if (expiresAt == null || !clock.instant().isBefore(expiresAt)) {
            throw invalid();
        }
        return new SignedIn(token, expiresAt, jwt.getClaims());
    }

    private static RefusedException refusal(JwtException failure) {
        for (Throwable cause = failure.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof RefusedException refused) {
                return refused;
            }
        }
        return invalid();
    }

    private static RefusedException invalid() {
        return Refusal.of(
                        HttpStatus.UNAUTHORIZED,
                        ErrorCode.UNAUTHENTICATED,
                        "The access token is not valid or has expired.")
                .with(HttpHeaders.WWW_AUTHENTICATE, "Bearer error=\"invalid_token\"")
                .exception();
    }
}
