package io.rendezvous.identity.token;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.oauth2.core.OAuth2Token;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;

/** Which authorization each refresh and ID token came from, the replaced ones included. */
final class IssuedTokens {
    enum Kind {
        REFRESH,
        ID
    }

    record Origin(String authorizationId, Kind kind) {}

    private final JdbcClient jdbc;

    IssuedTokens(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void remember(OAuth2Authorization hashed, Instant now) {
        remember(hashed.getId(), Kind.REFRESH, hashed.getRefreshToken(), now);
        remember(hashed.getId(), Kind.ID, hashed.getToken(OidcIdToken.class), now);
    }

    Optional<Origin> origin(String hash) {
        return jdbc.sql("select authorization_id, kind from issued_token where hash = :hash")
                .param("hash", hash)
                .query((row, _) -> new Origin(row.getString("authorization_id"), Kind.valueOf(row.getString("kind"))))
                .optional();
    }

    private void remember(
            String authorizationId,
            Kind kind,
            OAuth2Authorization.@Nullable Token<? extends OAuth2Token> token,
            Instant now) {
        if (token != null) {
            jdbc.sql("""
                            insert into issued_token (hash, authorization_id, kind, issued_at)
                            values (:hash, :authorization, :kind, :now)
                            on conflict (hash) do nothing
                            """)
                    .param("hash", token.getToken().getTokenValue())
                    .param("authorization", authorizationId)
                    .param("kind", kind.name())
                    .param("now", now.atOffset(ZoneOffset.UTC))
                    .update();
        }
    }
}
