package io.rendezvous.router.server.session;

import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.OAuth2AccessToken.TokenType;
import org.springframework.security.oauth2.core.OAuth2RefreshToken;

/**
 * What a session keeps of a sign-in. It stays between the door, Redis and identity.
 *
 * @param idToken for signing out at identity
 * @param name for greeting the person
 */
record SignIn(
        String accessToken,
        Instant expiresAt,
        @Nullable String refreshToken,
        String idToken,
        @Nullable String name) implements Serializable {

    static final String ATTRIBUTE = SignIn.class.getName();

    static SignIn of(
            OAuth2AccessToken access, @Nullable OAuth2RefreshToken refresh, String idToken, @Nullable String name) {
        return new SignIn(
                access.getTokenValue(),
                Objects.requireNonNull(access.getExpiresAt()),
                refresh == null ? null : refresh.getTokenValue(),
                idToken,
                name);
    }

    /** Identity may hand out a new refresh token with each use of the last one. */
    SignIn renewed(OAuth2AccessToken access, @Nullable OAuth2RefreshToken refresh) {
        return new SignIn(
                access.getTokenValue(),
                Objects.requireNonNull(access.getExpiresAt()),
                refresh == null ? refreshToken : refresh.getTokenValue(),
                idToken,
                name);
    }

    boolean lasts(Duration duration, Instant now) {
        return expiresAt.isAfter(now.plus(duration));
    }

    OAuth2AccessToken asAccessToken() {
        return new OAuth2AccessToken(TokenType.BEARER, accessToken, null, expiresAt);
    }
}
