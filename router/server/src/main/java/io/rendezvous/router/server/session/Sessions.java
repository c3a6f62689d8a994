package io.rendezvous.router.server.session;

import io.rendezvous.router.server.security.Caller;
import io.rendezvous.router.server.security.Caller.SignedIn;
import io.rendezvous.router.server.security.TokenVerifier;
import java.time.Clock;
import java.time.Duration;
import org.springframework.session.ReactiveSessionRepository;
import org.springframework.session.Session;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.session.WebSessionIdResolver;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Finds the sign-in behind a request's cookie, from the store each time: what a WebSocket learned at its handshake
 * would be out of date.
 */
final class Sessions<S extends Session> {

    private static final Duration TOUCH_AFTER = Duration.ofMinutes(1);

    /** A person, with the session that vouches for them. */
    record Person(SignIn signIn, SignedIn caller) {}

    private final WebSessionIdResolver cookies;
    private final ReactiveSessionRepository<S> sessions;
    private final Renewals<S> renewals;
    private final TokenVerifier verifier;
    private final Clock clock;

    Sessions(
            WebSessionIdResolver cookies,
            ReactiveSessionRepository<S> sessions,
            Renewals<S> renewals,
            TokenVerifier verifier,
            Clock clock) {
        this.cookies = cookies;
        this.sessions = sessions;
        this.renewals = renewals;
        this.verifier = verifier;
        this.clock = clock;
    }

    boolean claimed(ServerWebExchange exchange) {
        return !cookies.resolveSessionIds(exchange).isEmpty();
    }

    Mono<Caller> caller(ServerWebExchange exchange) {
        return person(exchange).<Caller>map(Person::caller).defaultIfEmpty(new Caller.Anonymous());
    }

    /** Empty when nobody is signed in. */
    Mono<Person> person(ServerWebExchange exchange) {
        return stored(exchange)
                .flatMap(session -> Mono.justOrEmpty(session.<SignIn>getAttribute(SignIn.ATTRIBUTE))
                        .flatMap(signIn -> renewals.fresh(session, signIn)))
                .publishOn(RequestLoop.of(exchange))
                .flatMap(signIn -> verifier.verify(signIn.accessToken()).map(caller -> new Person(signIn, caller)));
    }

    private Mono<S> stored(ServerWebExchange exchange) {
        return Flux.fromIterable(cookies.resolveSessionIds(exchange))
                .next()
                .flatMap(sessions::findById)
                .flatMap(this::touch);
    }

    /** Keeps the session alive, without a write for each read. */
    private Mono<S> touch(S session) {
        var now = clock.instant();
        if (session.getLastAccessedTime().plus(TOUCH_AFTER).isAfter(now)) {
            return Mono.just(session);
        }
        session.setLastAccessedTime(now);
        return sessions.save(session).thenReturn(session);
    }
}
