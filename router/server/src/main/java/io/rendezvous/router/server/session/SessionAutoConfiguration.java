package io.rendezvous.router.server.session;

import io.rendezvous.router.server.DoorProperties;
import io.rendezvous.router.server.IdentityProperties;
import io.rendezvous.router.server.TokenAutoConfiguration;
import io.rendezvous.router.server.security.BearerCallers;
import io.rendezvous.router.server.security.Callers;
import io.rendezvous.router.server.security.TokenVerifier;
import java.time.Clock;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.webflux.autoconfigure.WebFluxAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.data.redis.connection.ReactiveRedisConnectionFactory;
import org.springframework.security.config.annotation.web.reactive.EnableWebFluxSecurity;
import org.springframework.security.config.web.server.ServerHttpSecurity;
import org.springframework.security.oauth2.client.endpoint.WebClientReactiveRefreshTokenTokenResponseClient;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.InMemoryReactiveClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ReactiveClientRegistrationRepository;
import org.springframework.security.web.server.SecurityWebFilterChain;
import org.springframework.session.ReactiveSessionRepository;
import org.springframework.session.Session;
import org.springframework.session.config.annotation.web.server.EnableSpringWebSession;
import org.springframework.session.data.redis.ReactiveRedisSessionRepository;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.ServerResponse;
import org.springframework.web.server.session.WebSessionIdResolver;

/** Makes a door sign people in by itself: {@code rendezvous.door.sign-in: session}. */
@AutoConfiguration(
        before = {TokenAutoConfiguration.class, WebFluxAutoConfiguration.class},
        afterName = "org.springframework.boot.data.redis.autoconfigure.DataRedisReactiveAutoConfiguration")
@ConditionalOnClass({EnableWebFluxSecurity.class, ClientRegistration.class, ReactiveRedisSessionRepository.class})
@ConditionalOnProperty(name = "rendezvous.door.sign-in", havingValue = "session")
@EnableConfigurationProperties(SessionProperties.class)
@EnableWebFluxSecurity
@EnableSpringWebSession
class SessionAutoConfiguration {

    private final SessionProperties session;
    private final DoorProperties door;
    private final Clock clock = Clock.systemUTC();

    SessionAutoConfiguration(SessionProperties session, DoorProperties door) {
        this.session = session;
        this.door = door;
    }

    @Bean
    ReactiveSessionRepository<? extends Session> sessionRepository(ReactiveRedisConnectionFactory connections) {
        return new OffLoopRepository<>(SessionStore.repository(connections, session));
    }

    @Bean
    WebSessionIdResolver sessionCookies() {
        return SessionStore.cookies(session);
    }

    @Bean
    ClientRegistration clientRegistration(IdentityProperties identity) {
        return Registrations.of(session, identity.url(), identity.keys());
    }

    @Bean
    ReactiveClientRegistrationRepository clientRegistrations(ClientRegistration registration) {
        return new InMemoryReactiveClientRegistrationRepository(registration);
    }

    @Bean
    <S extends Session> Sessions<S> sessions(
            WebSessionIdResolver cookies,
            ReactiveSessionRepository<S> repository,
            ClientRegistration registration,
            TokenVerifier verifier) {
        var refresh = new WebClientReactiveRefreshTokenTokenResponseClient();
        var renewals = new Renewals<>(repository, refresh, registration, clock);
        return new Sessions<>(cookies, repository, renewals, verifier, clock);
    }

    @Bean
    Callers sessionCallers(Sessions<? extends Session> sessions, TokenVerifier verifier) {
        return new SessionCallers(sessions, origins(), door.acceptBearer() ? new BearerCallers(verifier) : null);
    }

    @Bean
    RouterFunction<ServerResponse> sessionRoutes(
            Sessions<? extends Session> sessions, ClientRegistration registration) {
        return new SessionRoutes(sessions, origins(), registration, session.claims()).routes();
    }

    @Bean
    SecurityWebFilterChain signInSecurity(ServerHttpSecurity http, ReactiveClientRegistrationRepository registrations) {
        return new SignInSecurity(registrations).chain(http);
    }

    private Origins origins() {
        return new Origins(door.origins());
    }
}
