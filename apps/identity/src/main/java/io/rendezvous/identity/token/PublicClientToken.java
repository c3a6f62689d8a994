package io.rendezvous.identity.token;

import java.util.Map;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2ClientAuthenticationToken;

/** A public client that names itself where PKCE has no part. */
final class PublicClientToken extends OAuth2ClientAuthenticationToken {
    PublicClientToken(String clientId) {
        super(clientId, ClientAuthenticationMethod.NONE, null, Map.of());
    }
}
