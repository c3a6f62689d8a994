package io.rendezvous.router.server.session;

import java.net.URI;
import java.util.Map;
import org.springframework.security.config.web.server.ServerHttpSecurity;
import org.springframework.security.config.web.server.ServerHttpSecurity.CsrfSpec;
import org.springframework.security.config.web.server.ServerHttpSecurity.LogoutSpec;
import org.springframework.security.config.web.server.ServerHttpSecurity.RequestCacheSpec;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.registration.ReactiveClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestCustomizers;
import org.springframework.security.oauth2.client.web.server.DefaultServerOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.server.ServerOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.web.server.DefaultServerRedirectStrategy;
import org.springframework.security.web.server.SecurityWebFilterChain;
import org.springframework.security.web.server.WebFilterExchange;
import org.springframework.security.web.server.authentication.RedirectServerAuthenticationFailureHandler;
import org.springframework.security.web.server.context.NoOpServerSecurityContextRepository;
import org.springframework.security.web.server.util.matcher.PathPatternParserServerWebExchangeMatcher;
import org.springframework.security.web.server.util.matcher.ServerWebExchangeMatcher;
import org.springframework.security.web.server.util.matcher.ServerWebExchangeMatcher.MatchResult;
import org.springframework.security.web.server.util.matcher.ServerWebExchangeMatchers;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** The code flow with PKCE: {@code /login} leads to identity, which leads back to {@code /login/oauth2/code/…}. */
final class SignInSecurity {

    private static final String LOGIN = "/login";
    private static final String CALLBACK = "/login/oauth2/code/*";
    private static final URI FAILED = URI.create("/?sign-in=failed");

    private final ReactiveClientRegistrationRepository registrations;

    SignInSecurity(ReactiveClientRegistrationRepository registrations) {
        this.registrations = registrations;
    }

    /** Concerns the two paths of the flow only: the API itself never passes through it. */
    SecurityWebFilterChain chain(ServerHttpSecurity http) {
        return http.securityMatcher(ServerWebExchangeMatchers.pathMatchers(LOGIN, CALLBACK))
                .csrf(CsrfSpec::disable)
                .logout(LogoutSpec::disable)
                .requestCache(RequestCacheSpec::disable)
                .securityContextRepository(NoOpServerSecurityContextRepository.getInstance())
                .oauth2Login(login -> login.clientRegistrationRepository(registrations)
                        .authorizedClientRepository(new SignInStore())
                        .authorizationRequestResolver(resolver())
                        .securityContextRepository(NoOpServerSecurityContextRepository.getInstance())
                        .loginPage(LOGIN)
                        .authenticationSuccessHandler(SignInSecurity::succeeded)
                        .authenticationFailureHandler(
                                new RedirectServerAuthenticationFailureHandler(FAILED.toString())))
                .build();
    }

    private ServerOAuth2AuthorizationRequestResolver resolver() {
        var requests = new DefaultServerOAuth2AuthorizationRequestResolver(registrations, SignInSecurity::beginning);
        requests.setAuthorizationRequestCustomizer(OAuth2AuthorizationRequestCustomizers.withPkce());
        return new ServerOAuth2AuthorizationRequestResolver() {

            @Override
            public Mono<OAuth2AuthorizationRequest> resolve(ServerWebExchange exchange) {
                return requests.resolve(exchange).delayUntil(_ -> rememberReturn(exchange));
            }

            @Override
            public Mono<OAuth2AuthorizationRequest> resolve(ServerWebExchange exchange, String registrationId) {
                return requests.resolve(exchange, registrationId);
            }
        };
    }

    private static Mono<MatchResult> beginning(ServerWebExchange exchange) {
        ServerWebExchangeMatcher login = new PathPatternParserServerWebExchangeMatcher(LOGIN);
        return login.matches(exchange)
                .filter(MatchResult::isMatch)
                .flatMap(_ -> MatchResult.match(Map.of("registrationId", Registrations.ID)))
                .switchIfEmpty(MatchResult.notMatch());
    }

    private static Mono<Void> rememberReturn(ServerWebExchange exchange) {
        var given = exchange.getRequest().getQueryParams().getFirst(ReturnAddress.PARAMETER);
        return exchange.getSession()
                .doOnNext(session -> ReturnAddress.remember(session, given))
                .then();
    }

    private static Mono<Void> succeeded(WebFilterExchange exchange, Authentication person) {
        return exchange.getExchange()
                .getSession()
                .map(ReturnAddress::take)
                .flatMap(target -> new DefaultServerRedirectStrategy().sendRedirect(exchange.getExchange(), target));
    }
}
