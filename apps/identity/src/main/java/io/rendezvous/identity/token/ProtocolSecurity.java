package io.rendezvous.identity.token;

import io.rendezvous.identity.registration.ClientSecrets;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.oauth2.server.authorization.OAuth2AuthorizationServerConfigurer;
import org.springframework.security.config.annotation.web.configurers.oauth2.server.authorization.OAuth2ClientAuthenticationConfigurer;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.server.authorization.authentication.ClientSecretAuthenticationProvider;
import org.springframework.security.oauth2.server.authorization.authentication.JwtClientAssertionAuthenticationProvider;
import org.springframework.security.oauth2.server.authorization.authentication.X509ClientCertificateAuthenticationProvider;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.web.authentication.JwtClientAssertionAuthenticationConverter;
import org.springframework.security.oauth2.server.authorization.web.authentication.X509ClientCertificateAuthenticationConverter;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.util.matcher.AnyRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** The endpoints of OAuth 2.1 and OpenID Connect that we offer, and no others. */
@Configuration(proxyBeanMethods = false)
class ProtocolSecurity {
    private static final Set<Class<?>> NOT_OFFERED = Set.of(
            JwtClientAssertionAuthenticationConverter.class,
            JwtClientAssertionAuthenticationProvider.class,
            X509ClientCertificateAuthenticationConverter.class,
            X509ClientCertificateAuthenticationProvider.class);
    private final AuthorizationServerSettings settings;
    private final RegisteredClientRepository clients;
    private final ClientSecrets secrets;

    ProtocolSecurity(AuthorizationServerSettings settings, RegisteredClientRepository clients, ClientSecrets secrets) {
        this.settings = settings;
        this.clients = clients;
        this.secrets = secrets;
    }

    @Bean
    @Order(1)
    SecurityFilterChain protocol(HttpSecurity http, RequestCache requests) {
        var server = new OAuth2AuthorizationServerConfigurer();
        return http.securityMatcher(server.getEndpointsMatcher())
                .with(server, this::offer)
                .requestCache(cache -> cache.requestCache(requests))
                .authorizeHttpRequests(rules -> rules.requestMatchers(settings.getTokenIntrospectionEndpoint())
                        .denyAll()
                        .anyRequest()
                        .authenticated())
                .exceptionHandling(handling -> handling.defaultAuthenticationEntryPointFor(
                                ProtocolSecurity::refuseUnknownClient, forPrograms())
                        .defaultAuthenticationEntryPointFor(
                                new LoginUrlAuthenticationEntryPoint("/sign-in"), AnyRequestMatcher.INSTANCE))
                .build();
    }

    private RequestMatcher forPrograms() {
        return request -> request.getMethod().equals(HttpMethod.POST.name())
                || request.getRequestURI().equals(settings.getOidcUserInfoEndpoint());
    }

    /** RFC 6749 section 5.2. */
    private static void refuseUnknownClient(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException exception)
            throws IOException {
        response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        response.getWriter().write("{\"error\":\"" + OAuth2ErrorCodes.INVALID_CLIENT + "\"}");
    }

    private void offer(OAuth2AuthorizationServerConfigurer server) {
        server.clientAuthentication(this::clientAuthentication)
                .authorizationServerMetadataEndpoint(endpoint -> endpoint.authorizationServerMetadataCustomizer(
                        metadata -> metadata.claims(OfferedMetadata::describe)))
                .oidc(oidc -> oidc.providerConfigurationEndpoint(endpoint -> endpoint.providerConfigurationCustomizer(
                        metadata -> metadata.claims(OfferedMetadata::describe))));
    }

    private void clientAuthentication(OAuth2ClientAuthenticationConfigurer clientAuthentication) {
        clientAuthentication
                .authenticationConverter(
                        new PublicClientConverter(settings.getTokenEndpoint(), settings.getTokenRevocationEndpoint()))
                .authenticationConverters(converters -> converters.removeIf(ProtocolSecurity::notOffered))
                .authenticationProvider(new PublicClientProvider(clients))
                .authenticationProviders(this::useSecrets);
    }

    private void useSecrets(List<AuthenticationProvider> providers) {
        providers.removeIf(ProtocolSecurity::notOffered);
        for (AuthenticationProvider provider : providers) {
            if (provider instanceof ClientSecretAuthenticationProvider bySecret) {
                bySecret.setPasswordEncoder(secrets);
            }
        }
    }

    private static boolean notOffered(Object part) {
        return NOT_OFFERED.contains(part.getClass());
    }
}
