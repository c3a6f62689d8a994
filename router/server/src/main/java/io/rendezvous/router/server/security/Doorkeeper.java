package io.rendezvous.router.server.security;

import io.rendezvous.federation.ErrorCode;
import io.rendezvous.router.server.operation.Refusal;
import io.rendezvous.router.server.security.Caller.Anonymous;
import io.rendezvous.router.server.security.Caller.SignedIn;
import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Lets callers in or turns them away, by the rules of the door. */
public final class Doorkeeper {

    /** What the door does with callers who bring no credentials. */
    public enum AnonymousPolicy {
        REFUSE,
        ALLOW
    }

    private final Callers callers;
    private final AnonymousPolicy anonymous;
    private final String permissionsClaim;
    private final @Nullable String requiredPermission;
    private final Clock clock;

    public Doorkeeper(
            Callers callers,
            AnonymousPolicy anonymous,
            String permissionsClaim,
            @Nullable String requiredPermission,
            Clock clock) {
        this.callers = callers;
        this.anonymous = anonymous;
        this.permissionsClaim = permissionsClaim;
        this.requiredPermission = requiredPermission;
        this.clock = clock;
    }

    /** Fails with a refusal: 401 for who must sign in, 403 for who may not enter. */
    public Mono<Caller> admit(ServerWebExchange exchange) {
        return admit(exchange, null);
    }

    /** @param authorization goes before the header of that name */
    public Mono<Caller> admit(ServerWebExchange exchange, @Nullable String authorization) {
        var header = exchange.getRequest().getHeaders().getFirst(HttpHeaders.AUTHORIZATION);
        return callers.recognize(exchange, authorization == null ? header : authorization)
                .doOnNext(this::check);
    }

    /** When the caller's token expires; never for who has none. */
    public Mono<?> dismissal(Caller caller) {
        return switch (caller) {
            case Anonymous _ -> Mono.never();
            case SignedIn person -> Mono.delay(Duration.between(clock.instant(), person.expiresAt()));
        };
    }

    private void check(Caller caller) {
        switch (caller) {
            case Anonymous _ -> checkAnonymous();
            case SignedIn person -> checkPermission(person);
        }
    }

    private void checkAnonymous() {
        if (anonymous == AnonymousPolicy.REFUSE || requiredPermission != null) {
            throw Refusal.of(HttpStatus.UNAUTHORIZED, ErrorCode.UNAUTHENTICATED, "Sign in first.")
                    .with(HttpHeaders.WWW_AUTHENTICATE, "Bearer")
                    .exception();
        }
    }

    private void checkPermission(SignedIn person) {
        if (requiredPermission != null && !person.holds(permissionsClaim, requiredPermission)) {
            throw Refusal.of(HttpStatus.FORBIDDEN, ErrorCode.FORBIDDEN, "This door is not open to you.")
                    .exception();
        }
    }
}
