package io.rendezvous.router.server.session;

import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.AuthorizationGrantType;

/** The door as a client of identity, without asking identity, which may start later. */
final class Registrations {

    static final String ID = "rendezvous";

    private Registrations() {}

    static ClientRegistration of(SessionProperties session, String issuer, String keysUrl) {
        return ClientRegistration.withRegistrationId(ID)
                .clientId(session.clientId())
                .clientSecret(session.clientSecret())
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .redirectUri("{baseUrl}/login/oauth2/code/{registrationId}")
                .scope(session.scopes())
                .issuerUri(issuer)
                .authorizationUri(issuer + "/oauth2/authorize")
                .tokenUri(issuer + "/oauth2/token")
                .jwkSetUri(keysUrl)
                .userNameAttributeName("sub")
                .build();
    }
}
