package io.rendezvous.identity.token;

import io.rendezvous.identity.registration.ClientSecrets;
import java.util.List;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.oauth2.server.authorization.OAuth2AuthorizationServerConfigurer;
import org.springframework.security.config.annotation.web.configurers.oauth2.server.authorization.OAuth2ClientAuthenticationConfigurer;
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
import org.springframework.security.web.util.matcher.MediaTypeRequestMatcher;

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
                        new LoginUrlAuthenticationEntryPoint("/sign-in"),
                        new MediaTypeRequestMatcher(MediaType.TEXT_HTML)))
                .build();
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
