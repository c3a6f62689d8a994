package io.rendezvous.identity.client;

import java.time.Instant;
import java.util.Optional;

/**
 * What the token endpoint answered.
 *
 * @param refreshToken empty for a program that acts for itself
 * @param idToken empty unless a person signed in with the scope {@code openid}
 */
public record Tokens(String accessToken, Optional<String> refreshToken, Optional<String> idToken, Instant expiresAt) {
    /** Without the tokens: they are as good as a password. */
    @Override
    public String toString() {
        return "Tokens[expiresAt=%s]".formatted(expiresAt);
    }
}
