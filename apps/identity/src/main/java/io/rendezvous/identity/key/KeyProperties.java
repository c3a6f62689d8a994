package io.rendezvous.identity.key;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * @param keyEncryptionSecret at least 32 characters of high entropy; changing it makes the stored keys unreadable
 * @param keyRotation how long a key signs before the next one takes over
 */
@ConfigurationProperties("rendezvous.identity")
record KeyProperties(String keyEncryptionSecret, Duration keyRotation) {
    private static final int SECRET_LENGTH = 32;

    KeyProperties {
        if (keyEncryptionSecret.length() < SECRET_LENGTH) {
            throw new IllegalArgumentException(
                    "IDENTITY_KEY_ENCRYPTION_SECRET must have at least %d characters".formatted(SECRET_LENGTH));
        }
    }
}
