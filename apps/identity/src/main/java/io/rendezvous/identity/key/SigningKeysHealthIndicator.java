package io.rendezvous.identity.key;

import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;

/** Down when the stored keys can't be decrypted any more. */
final class SigningKeysHealthIndicator extends AbstractHealthIndicator {
    private final SigningKeys keys;

    SigningKeysHealthIndicator(SigningKeys keys) {
        this.keys = keys;
    }

    @Override
    protected void doHealthCheck(Health.Builder builder) {
        builder.up().withDetail("kid", keys.signing().getKeyID());
    }
}
