package io.rendezvous.router.server.security;

import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKMatcher;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.SignedJWT;
import io.rendezvous.federation.ErrorCode;
import io.rendezvous.router.server.operation.Refusal;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * The keys that identity signs with, fetched when the first token needs them and hourly from then on. A token that
 * names an unknown key causes another fetch, though not more often than {@link #PATIENCE}, so that forged tokens can't
 * be aimed at identity.
 */
final class IdentityKeys {

    private static final Logger LOG = LoggerFactory.getLogger(IdentityKeys.class);
    private static final Duration TIMEOUT = Duration.ofSeconds(5);
    private static final Duration OLDEST = Duration.ofHours(1);
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration PATIENCE_AFTER_FAILURE = Duration.ofSeconds(1);

    private record Fetch(Instant startedAt, Mono<JWKSet> answer) {}

    private final WebClient client;
    private final String uri;
    private final Clock clock;
    private volatile @Nullable Fetch latest;
    private volatile @Nullable JWKSet known;

    IdentityKeys(WebClient client, String uri, Clock clock) {
        this.client = client;
        this.uri = uri;
        this.clock = clock;
    }

    /** Empty when identity has no such key; fails with a refusal when it can't be asked. */
    Flux<JWK> forToken(SignedJWT token) {
        var selector = new JWKSelector(JWKMatcher.forJWSHeader(token.getHeader()));
        var matching = known == null ? List.<JWK>of() : selector.select(known);
        if (matching.isEmpty()) {
            return fetchedWithin(known == null ? PATIENCE_AFTER_FAILURE : PATIENCE)
                    .flatMapIterable(selector::select);
        }
        return fetchedWithin(OLDEST).flatMapIterable(selector::select).onErrorResume(_ -> Flux.fromIterable(matching));
    }

    private synchronized Mono<JWKSet> fetchedWithin(Duration age) {
        var fetch = latest;
        if (fetch == null || fetch.startedAt().plus(age).isBefore(clock.instant())) {
            fetch = new Fetch(clock.instant(), fetch());
            latest = fetch;
        }
        return fetch.answer();
    }

    private Mono<JWKSet> fetch() {
        return client.get()
                .uri(uri)
                .retrieve()
                .bodyToMono(String.class)
                .timeout(TIMEOUT)
                .map(IdentityKeys::parse)
                .doOnNext(keys -> known = keys)
                .doOnError(failure -> LOG.warn("Can't fetch the keys at {}: {}", uri, failure.toString()))
                .onErrorMap(_ -> Refusal.of(
                                HttpStatus.SERVICE_UNAVAILABLE,
                                ErrorCode.UNAVAILABLE,
                                "Tokens can't be verified at the moment.")
                        .exception())
                .cache();
    }

    private static JWKSet parse(String json) {
        try {
            return JWKSet.parse(json);
        } catch (ParseException e) {
            throw new IllegalStateException("No key set", e);
        }
    }
}
