package io.rendezvous.identity.token;

import io.rendezvous.identity.token.IssuedTokens.Origin;
import java.time.Clock;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Authorizations in the database, their tokens as hashes. Of two requests that show the same code or refresh token one
 * wins; a refresh token that comes back after its rotation ends the whole authorization (OAuth 2.1 section 4.3.1).
 */
final class AuthorizationStore implements OAuth2AuthorizationService {
    private static final Logger LOG = LoggerFactory.getLogger(AuthorizationStore.class);
    private static final String VERSION = "rendezvous.version";

    private final OAuth2AuthorizationService rows;
    private final IssuedTokens issued;
    private final JdbcClient jdbc;
    private final TransactionOperations transactions;
    private final Clock clock;

    AuthorizationStore(
            OAuth2AuthorizationService rows, JdbcClient jdbc, TransactionOperations transactions, Clock clock) {
        this.rows = rows;
        this.issued = new IssuedTokens(jdbc);
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public void save(OAuth2Authorization authorization) {
        OAuth2Authorization hashed = HashedTokens.hashed(authorization);
        transactions.executeWithoutResult(_ -> {
            rows.save(claimed(hashed));
            issued.remember(hashed, clock.instant());
        });
    }

    @Override
    public void remove(OAuth2Authorization authorization) {
        rows.remove(authorization);
    }

    @Override
    public @Nullable OAuth2Authorization findById(String id) {
        return rows.findById(id);
    }

    @Override
    public @Nullable OAuth2Authorization findByToken(String token, @Nullable OAuth2TokenType type) {
        boolean state = type != null && type.getValue().equals(OAuth2ParameterNames.STATE);
        OAuth2Authorization found = rows.findByToken(state ? token : HashedTokens.hash(token), type);
        return found == null ? findByReplaced(token, type) : HashedTokens.revealed(found, token);
    }

    /** An ID token stays a good hint at sign-out however often it was renewed; a refresh token is good once. */
    private @Nullable OAuth2Authorization findByReplaced(String token, @Nullable OAuth2TokenType type) {
        boolean refresh = type == null || type.equals(OAuth2TokenType.REFRESH_TOKEN);
        boolean hint = type != null && type.getValue().equals(OidcParameterNames.ID_TOKEN);
        Origin origin =
                refresh || hint ? issued.origin(HashedTokens.hash(token)).orElse(null) : null;
        if (origin == null) {
            return null;
        }
        return switch (origin.kind()) {
            case ID -> hint ? rows.findById(origin.authorizationId()) : null;
            case REFRESH -> {
                if (refresh) {
                    revoke(origin.authorizationId());
                }
                yield null;
            }
        };
    }

    private void revoke(String id) {
        OAuth2Authorization authorization = Objects.requireNonNull(rows.findById(id));
        var refresh = Objects.requireNonNull(authorization.getRefreshToken());
        if (!refresh.isInvalidated()) {
            LOG.warn(
                    "A rotated refresh token came back: authorization {} of client {} is revoked",
                    id,
                    authorization.getRegisteredClientId());
            save(OAuth2Authorization.from(authorization)
                    .invalidate(refresh.getToken())
                    .build());
        }
    }

    /** With the next version, if the row still has the one that this authorization was read with. */
    private OAuth2Authorization claimed(OAuth2Authorization authorization) {
        int version = Objects.requireNonNullElse(authorization.<Integer>getAttribute(VERSION), 0);
        int updated = jdbc.sql("update oauth2_authorization set version = version + 1 where id = :id and version = :v")
                .param("id", authorization.getId())
                .param("v", version)
                .update();
        if (updated == 1) {
            return OAuth2Authorization.from(authorization)
                    .attribute(VERSION, version + 1)
                    .build();
        }
        if (rows.findById(authorization.getId()) != null) {
            throw new OAuth2AuthenticationException(OAuth2ErrorCodes.INVALID_GRANT);
        }
        return authorization;
    }
}
