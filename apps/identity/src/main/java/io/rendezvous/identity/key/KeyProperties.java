package io.rendezvous.identity.key;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * @param keyEncryptionSecret at least 32 characters of high entropy; changing it makes the stored keys unreadable
 * @param keyRotation how long a key signs before the next one takes over
 */
@ConfigurationProperties("rendezvous.identity")
record KeyProperties(String keyEncryptionSecret, Duration keyRotation) {}
