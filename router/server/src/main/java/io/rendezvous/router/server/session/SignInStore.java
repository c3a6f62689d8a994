package io.rendezvous.router.server.session;

import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.web.server.ServerOAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebSession;
import reactor.core.publisher.Mono;

/** Where a finished sign-in goes: into the session, under a new id, without the door's own secret. */
final class SignInStore implements ServerOAuth2AuthorizedClientRepository {

    @Override
    public Mono<Void> saveAuthorizedClient(
            OAuth2AuthorizedClient client, Authentication principal, ServerWebExchange exchange) {
        return exchange.getSession()
                .flatMap(session ->
                        session.changeSessionId().then(Mono.fromRunnable(() -> store(session, client, principal))));
    }

    private static void store(WebSession session, OAuth2AuthorizedClient client, Authentication principal) {
        if (principal.getPrincipal() instanceof OidcUser person) {
            session.getAttributes()
                    .put(
                            SignIn.ATTRIBUTE,
                            SignIn.of(
                                    client.getAccessToken(),
                                    client.getRefreshToken(),
                                    person.getIdToken().getTokenValue(),
                                    person.getFullName()));
        }
    }

    /** Nobody asks: {@link Sessions} reads what is stored here. */
    @Override
    public <T extends OAuth2AuthorizedClient> Mono<T> loadAuthorizedClient(
            String registrationId, Authentication principal, ServerWebExchange exchange) {
        return Mono.empty();
    }

    @Override
    public Mono<Void> removeAuthorizedClient(
            String registrationId, Authentication principal, ServerWebExchange exchange) {
        return exchange.getSession()
                .doOnNext(session -> session.getAttributes().remove(SignIn.ATTRIBUTE))
                .then();
    }
}
