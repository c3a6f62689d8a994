package io.rendezvous.identity.token;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.OAuth2RefreshToken;
import org.springframework.security.oauth2.core.OAuth2Token;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationCode;

/**
 * Swaps token values for their hashes before they are stored, so that a copy of the database signs nobody in. Tokens are
 * random or signed, so an unsalted hash tells nothing about them.
 */
final class HashedTokens {
    private static final String PREFIX = "sha256:";

    private HashedTokens() {}

    static String hash(String value) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(value.getBytes(StandardCharsets.UTF_8));
            return PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("This JVM has no SHA-256", e);
        }
    }

    /** Values that are hashes already stay. */
    static OAuth2Authorization hashed(OAuth2Authorization authorization) {
        return mapped(authorization, value -> value.startsWith(PREFIX) ? value : hash(value));
    }

    /** With the one value that the caller has shown in clear, where Spring looks a token up by it. */
    static OAuth2Authorization revealed(OAuth2Authorization authorization, String shown) {
        String hash = hash(shown);
        return mapped(authorization, value -> value.equals(hash) ? shown : value);
    }

    private static OAuth2Authorization mapped(OAuth2Authorization authorization, UnaryOperator<String> values) {
        var builder = OAuth2Authorization.from(authorization);
        replace(builder, authorization.getToken(OAuth2AuthorizationCode.class), values);
        replace(builder, authorization.getAccessToken(), values);
        replace(builder, authorization.getRefreshToken(), values);
        replace(builder, authorization.getToken(OidcIdToken.class), values);
        return builder.build();
    }

    private static void replace(
            OAuth2Authorization.Builder builder,
            OAuth2Authorization.@Nullable Token<? extends OAuth2Token> token,
            UnaryOperator<String> values) {
        if (token != null) {
            builder.token(with(token.getToken(), values.apply(token.getToken().getTokenValue())));
        }
    }

    private static OAuth2Token with(OAuth2Token token, String value) {
        var issuedAt = Objects.requireNonNull(token.getIssuedAt());
        var expiresAt = Objects.requireNonNull(token.getExpiresAt());
        return switch (token) {
            case OAuth2AuthorizationCode _ -> new OAuth2AuthorizationCode(value, issuedAt, expiresAt);
            case OAuth2AccessToken access ->
                new OAuth2AccessToken(access.getTokenType(), value, issuedAt, expiresAt, access.getScopes());
            case OAuth2RefreshToken _ -> new OAuth2RefreshToken(value, issuedAt, expiresAt);
            case OidcIdToken id -> new OidcIdToken(value, issuedAt, expiresAt, id.getClaims());
            default -> throw new IllegalArgumentException("Not a token we issue: " + token.getClass());
        };
    }
}
