package io.rendezvous.identity.token;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.oidc.OidcScopes;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationServerMetadataClaimNames;

/** Corrects Spring's discovery documents, which list all that Spring can do. */
final class OfferedMetadata {
    private static final List<String> CLIENT_AUTHENTICATION = List.of(
            ClientAuthenticationMethod.CLIENT_SECRET_BASIC.getValue(),
            ClientAuthenticationMethod.CLIENT_SECRET_POST.getValue(),
            ClientAuthenticationMethod.NONE.getValue());
    private static final List<String> GRANTS = List.of(
            AuthorizationGrantType.AUTHORIZATION_CODE.getValue(),
            AuthorizationGrantType.REFRESH_TOKEN.getValue(),
            AuthorizationGrantType.CLIENT_CREDENTIALS.getValue());
    private static final Set<String> NOT_OFFERED = Set.of(
            OAuth2AuthorizationServerMetadataClaimNames.INTROSPECTION_ENDPOINT,
            OAuth2AuthorizationServerMetadataClaimNames.INTROSPECTION_ENDPOINT_AUTH_METHODS_SUPPORTED,
            OAuth2AuthorizationServerMetadataClaimNames.TLS_CLIENT_CERTIFICATE_BOUND_ACCESS_TOKENS);

    private OfferedMetadata() {}

    static void describe(Map<String, Object> claims) {
        claims.put(
                OAuth2AuthorizationServerMetadataClaimNames.TOKEN_ENDPOINT_AUTH_METHODS_SUPPORTED,
                CLIENT_AUTHENTICATION);
        claims.put(
                OAuth2AuthorizationServerMetadataClaimNames.REVOCATION_ENDPOINT_AUTH_METHODS_SUPPORTED,
                CLIENT_AUTHENTICATION);
        claims.put(OAuth2AuthorizationServerMetadataClaimNames.GRANT_TYPES_SUPPORTED, GRANTS);
        claims.put(
                OAuth2AuthorizationServerMetadataClaimNames.SCOPES_SUPPORTED,
                List.of(OidcScopes.OPENID, OidcScopes.PROFILE, OidcScopes.EMAIL));
        claims.keySet().removeAll(NOT_OFFERED);
    }
}
