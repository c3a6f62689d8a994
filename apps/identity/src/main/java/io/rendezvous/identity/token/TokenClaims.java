package io.rendezvous.identity.token;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWK;
import io.rendezvous.identity.account.Account;
import io.rendezvous.identity.account.Accounts;
import io.rendezvous.identity.account.Role;
import io.rendezvous.identity.registration.PartnerGrant;
import java.text.ParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.oidc.OidcScopes;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.stereotype.Component;

/**
 * What tokens say. The account is read anew for every token: a change of roles shows with the next refresh, and a
 * disabled account gets no more. An ID token is addressed to the client alone and says nothing a door would accept.
 */
@Component
final class TokenClaims implements OAuth2TokenCustomizer<JwtEncodingContext> {
    private static final String AUDIENCE = "rendezvous";
    private static final String CONFIRMATION = "cnf";
    private final Accounts accounts;

    TokenClaims(Accounts accounts) {
        this.accounts = accounts;
    }

    @Override
    public void customize(JwtEncodingContext context) {
        if (OAuth2TokenType.ACCESS_TOKEN.equals(context.getTokenType())) {
            context.getClaims().audience(storable(List.of(AUDIENCE)));
            context.getClaims()
                    .claim("client_id", context.getRegisteredClient().getClientId())
                    .claims(claims -> claims.putAll(access(context)));
            confirmation(context, context.getClaims());
        } else {
            context.getClaims().claims(claims -> claims.putAll(identity(context)));
        }
    }

    private Map<String, Object> access(JwtEncodingContext context) {
        if (AuthorizationGrantType.CLIENT_CREDENTIALS.equals(context.getAuthorizationGrantType())) {
            PartnerGrant grant = PartnerGrant.of(context.getRegisteredClient());
            return access(grant.community(), List.of(), grant.permissions());
        }
        Account account = account(context);
        List<String> roles = account.roles().stream().sorted().map(Role::name).toList();
        return access(account.communityId(), roles, Role.permissions(account.roles()));
    }

    private static Map<String, Object> access(UUID community, List<String> roles, List<String> permissions) {
        return Map.of(
                "community", community.toString(), "roles", storable(roles), "permissions", storable(permissions));
    }

    /** Claims are stored with the authorization, by a mapper that knows few classes. */
    private static List<String> storable(List<String> values) {
        return new ArrayList<>(values);
    }

    private Map<String, Object> identity(JwtEncodingContext context) {
        Account account = account(context);
        var claims = new HashMap<String, Object>();
        if (context.getAuthorizedScopes().contains(OidcScopes.PROFILE)) {
            claims.put("name", account.displayName());
        }
        if (context.getAuthorizedScopes().contains(OidcScopes.EMAIL)) {
            claims.put("email", account.email());
        }
        return claims;
    }

    private Account account(JwtEncodingContext context) {
        Authentication person = Objects.requireNonNull(context.getPrincipal());
        return accounts.find(UUID.fromString(person.getName()))
                .filter(Account::enabled)
                .orElseThrow(() -> new OAuth2AuthenticationException(OAuth2ErrorCodes.INVALID_GRANT));
    }

    /** Binds the token to the key that the client has shown, and its successors to the same: RFC 9449 sections 5, 6. */
    private static void confirmation(JwtEncodingContext context, JwtClaimsSet.Builder claims) {
        @Nullable Jwt proof = context.get(OAuth2TokenContext.DPOP_PROOF_KEY);
        if (proof != null) {
            claims.claim(CONFIRMATION, new HashMap<>(Map.of("jkt", thumbprint(proof))));
        } else if (isBound(context.getAuthorization())) {
            throw new OAuth2AuthenticationException(OAuth2ErrorCodes.INVALID_DPOP_PROOF);
        }
    }

    private static boolean isBound(@Nullable OAuth2Authorization authorization) {
        var before = authorization == null ? null : authorization.getAccessToken();
        return before != null
                && before.getClaims() != null
                && before.getClaims().containsKey(CONFIRMATION);
    }

    @SuppressWarnings("unchecked")
    private static String thumbprint(Jwt proof) {
        try {
            return JWK.parse((Map<String, Object>) proof.getHeaders().get("jwk"))
                    .computeThumbprint()
                    .toString();
        } catch (ParseException | JOSEException e) {
            throw new OAuth2AuthenticationException(
                    new OAuth2Error(OAuth2ErrorCodes.INVALID_DPOP_PROOF), "The proof's key can't be read", e);
        }
    }
}
