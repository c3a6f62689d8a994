package io.rendezvous.kit.viewer;

import io.netty.channel.ChannelOption;
import io.rendezvous.kit.application.ConditionalOnSubgraph;
import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.security.autoconfigure.web.reactive.ReactiveWebSecurityAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.http.client.reactive.ReactorClientHttpConnector;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.config.annotation.web.reactive.EnableWebFluxSecurity;
import org.springframework.security.config.web.server.SecurityWebFiltersOrder;
import org.springframework.security.config.web.server.ServerHttpSecurity;
import org.springframework.security.config.web.server.ServerHttpSecurity.CsrfSpec;
import org.springframework.security.config.web.server.ServerHttpSecurity.LogoutSpec;
import org.springframework.security.config.web.server.ServerHttpSecurity.RequestCacheSpec;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwtAudienceValidator;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.jwt.NimbusReactiveJwtDecoder;
import org.springframework.security.oauth2.jwt.ReactiveJwtDecoder;
import org.springframework.security.web.server.SecurityWebFilterChain;
import org.springframework.security.web.server.context.NoOpServerSecurityContextRepository;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.netty.http.client.HttpClient;

/** Everything needs a token, {@code _service} too; only {@code /health} doesn't. */
@AutoConfiguration(before = ReactiveWebSecurityAutoConfiguration.class)
@ConditionalOnSubgraph
@EnableWebFluxSecurity
class ViewerAutoConfiguration {

    private static final Logger LOG = LoggerFactory.getLogger(ViewerAutoConfiguration.class);

    /** What access tokens are meant for; an ID token is meant for its client. */
    private static final String AUDIENCE = "rendezvous";

    /** Fetches the keys when the first token comes, so that a subgraph starts without the identity server. */
    @Bean
    ReactiveJwtDecoder jwtDecoder(@Value("${rendezvous.identity.url}") String issuer) {
        var http = HttpClient.create()
                .option(ChannelOption.CONNECT_TIMEOUT_MILLIS, 2_000)
                .responseTimeout(Duration.ofSeconds(3));
        var decoder = NimbusReactiveJwtDecoder.withJwkSetUri(issuer + "/oauth2/jwks")
                .webClient(WebClient.builder()
                        .clientConnector(new ReactorClientHttpConnector(http))
                        .build())
                .jwsAlgorithm(SignatureAlgorithm.RS256)
                .build();
        decoder.setJwtValidator(JwtValidators.createDefaultWithValidators(
                List.of(new JwtIssuerValidator(issuer), new JwtAudienceValidator(AUDIENCE))));
        return token -> decoder.decode(token).onErrorMap(IllegalStateException.class, ViewerAutoConfiguration::noKeys);
    }

    private static AuthenticationServiceException noKeys(IllegalStateException failure) {
        LOG.warn("no keys from the identity server: {}", String.valueOf(failure.getCause()));
        return new AuthenticationServiceException("no keys from the identity server", failure);
    }

    @Bean
    SecurityWebFilterChain security(ServerHttpSecurity http, ReactiveJwtDecoder decoder) {
        var answers = new SecurityAnswers();
        return http.csrf(CsrfSpec::disable)
                .logout(LogoutSpec::disable)
                .requestCache(RequestCacheSpec::disable)
                .securityContextRepository(NoOpServerSecurityContextRepository.getInstance())
                .authorizeExchange(paths -> paths.pathMatchers("/health", "/health/**")
                        .permitAll()
                        .anyExchange()
                        .authenticated())
                .exceptionHandling(
                        handling -> handling.authenticationEntryPoint(answers).accessDeniedHandler(answers))
                .oauth2ResourceServer(server -> server.jwt(
                                jwt -> jwt.jwtDecoder(decoder).jwtAuthenticationConverter(new TokenReader()))
                        .authenticationEntryPoint(answers)
                        .authenticationFailureHandler(answers)
                        .accessDeniedHandler(answers))
                .addFilterAfter(new ViewerFilter(), SecurityWebFiltersOrder.AUTHORIZATION)
                .build();
    }
}
