package io.rendezvous.identity.registration;

import io.rendezvous.identity.registration.ClientDeclaration.Kind;
import io.rendezvous.identity.registration.ClientProperties.Lifetimes;
import io.rendezvous.identity.startup.UnusableConfigurationException;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;

/** Declarations as Spring knows clients, without the secret. A client's row has its client id as its key. */
record ClientFactory(Lifetimes lifetimes) {
    /** @throws UnusableConfigurationException when the declaration lacks what its kind needs */
    RegisteredClient.Builder client(String clientId, ClientDeclaration declaration) {
        var builder = RegisteredClient.withId(clientId)
                .clientId(clientId)
                .clientName(declaration.name())
                .redirectUris(uris -> uris.addAll(declaration.redirectUris()))
                .postLogoutRedirectUris(uris -> uris.addAll(declaration.postLogoutRedirectUris()))
                .scopes(scopes -> scopes.addAll(declaration.scopes()))
                .clientSettings(settings(clientId, declaration))
                .tokenSettings(tokenSettings());
        switch (declaration.kind()) {
            case PUBLIC -> signsPeopleIn(builder).clientAuthenticationMethod(ClientAuthenticationMethod.NONE);
            case CONFIDENTIAL -> provesItselfBySecret(signsPeopleIn(builder));
            case PARTNER ->
                provesItselfBySecret(builder).authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS);
        }
        return builder;
    }

    private static RegisteredClient.Builder signsPeopleIn(RegisteredClient.Builder builder) {
        return builder.authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .authorizationGrantType(AuthorizationGrantType.REFRESH_TOKEN);
    }

    private static RegisteredClient.Builder provesItselfBySecret(RegisteredClient.Builder builder) {
        return builder.clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_POST);
    }

    private static ClientSettings settings(String clientId, ClientDeclaration declaration) {
        var settings = ClientSettings.builder().requireProofKey(true).requireAuthorizationConsent(false);
        if (declaration.kind() == Kind.PARTNER) {
            grant(clientId, declaration).writeTo(settings);
        }
        return settings.build();
    }

    private static PartnerGrant grant(String clientId, ClientDeclaration declaration) {
        if (declaration.community() == null || declaration.permissions().isEmpty()) {
            throw new UnusableConfigurationException(
                    "Client %s is a partner without a community or permissions".formatted(clientId),
                    "Set both under rendezvous.identity.clients." + clientId,
                    null);
        }
        return new PartnerGrant(declaration.community(), declaration.permissions());
    }

    private TokenSettings tokenSettings() {
        return TokenSettings.builder()
                .authorizationCodeTimeToLive(lifetimes.authorizationCode())
                .accessTokenTimeToLive(lifetimes.accessToken())
                .refreshTokenTimeToLive(lifetimes.refreshToken())
                .reuseRefreshTokens(false)
                .build();
    }
}
