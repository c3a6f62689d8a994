package io.rendezvous.router.server.session;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.rendezvous.federation.ErrorCode;
import io.rendezvous.router.server.operation.Refusal;
import io.rendezvous.router.server.operation.RefusedException;
import java.time.Clock;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.security.oauth2.client.endpoint.OAuth2RefreshTokenGrantRequest;
import org.springframework.security.oauth2.client.endpoint.ReactiveOAuth2AccessTokenResponseClient;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.security.oauth2.core.OAuth2RefreshToken;
import org.springframework.session.ReactiveSessionRepository;
import org.springframework.session.Session;
import reactor.core.publisher.Mono;

/**
 * Renews access tokens that are about to expire. A refresh token works once: requests that come together share one
 * renewal, and who finds the token used up by another replica looks at what that one has stored.
 */
final class Renewals<S extends Session> {

    private static final Logger LOG = LoggerFactory.getLogger(Renewals.class);
    private static final Duration AHEAD = Duration.ofSeconds(30);

    private final ReactiveSessionRepository<S> sessions;
    private final ReactiveOAuth2AccessTokenResponseClient<OAuth2RefreshTokenGrantRequest> identity;
    private final ClientRegistration registration;
    private final Clock clock;
    private final Cache<String, Mono<SignIn>> running =
            Caffeine.newBuilder().expireAfterWrite(Duration.ofSeconds(30)).build();

    Renewals(
            ReactiveSessionRepository<S> sessions,
            ReactiveOAuth2AccessTokenResponseClient<OAuth2RefreshTokenGrantRequest> identity,
            ClientRegistration registration,
            Clock clock) {
        this.sessions = sessions;
        this.identity = identity;
        this.registration = registration;
        this.clock = clock;
    }

    /** The sign-in with a token that lasts a while. Empty when identity no longer knows it: the session is over. */
    Mono<SignIn> fresh(S session, SignIn signIn) {
        var refreshToken = signIn.refreshToken();
        if (refreshToken == null || signIn.lasts(AHEAD, clock.instant())) {
            return Mono.just(signIn);
        }
        return running.get(
                refreshToken, _ -> renew(session, signIn, refreshToken).cache());
    }

    private Mono<SignIn> renew(S session, SignIn signIn, String refreshToken) {
        var refresh = new OAuth2RefreshToken(refreshToken, null);
        return identity.getTokenResponse(
                        new OAuth2RefreshTokenGrantRequest(registration, signIn.asAccessToken(), refresh))
                .map(response -> signIn.renewed(response.getAccessToken(), response.getRefreshToken()))
                .flatMap(renewed -> store(session, renewed))
                .onErrorResume(
                        OAuth2AuthorizationException.class,
                        failure -> failure.getError().getErrorCode().equals("invalid_grant")
                                ? renewedElsewhere(session, signIn)
                                : Mono.error(unavailable(failure)))
                .onErrorMap(failure -> failure instanceof RefusedException ? failure : unavailable(failure));
    }

    private Mono<SignIn> store(S session, SignIn renewed) {
        session.setAttribute(SignIn.ATTRIBUTE, renewed);
        return sessions.save(session).thenReturn(renewed);
    }

    private Mono<SignIn> renewedElsewhere(S session, SignIn signIn) {
        return sessions.findById(session.getId())
                .mapNotNull(stored -> stored.<SignIn>getAttribute(SignIn.ATTRIBUTE))
                .filter(stored -> !stored.equals(signIn))
                .switchIfEmpty(
                        Mono.defer(() -> sessions.deleteById(session.getId()).then(Mono.empty())));
    }

    private static RefusedException unavailable(Throwable failure) {
        LOG.warn("Can't renew an access token: {}", failure.toString());
        return Refusal.of(
                        HttpStatus.SERVICE_UNAVAILABLE,
                        ErrorCode.UNAVAILABLE,
                        "Your session can't be renewed at the moment.")
                .exception();
    }
}
