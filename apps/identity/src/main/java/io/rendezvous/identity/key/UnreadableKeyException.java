package io.rendezvous.identity.key;

import io.rendezvous.identity.startup.UnusableConfigurationException;

final class UnreadableKeyException extends UnusableConfigurationException {
    UnreadableKeyException(String kid, Throwable cause) {
        super(
                "Signing key %s can't be decrypted: IDENTITY_KEY_ENCRYPTION_SECRET is not the one it was stored with"
                        .formatted(kid),
                "Set that secret, or delete the row from identity.signing_key: a new key is made and all tokens end.",
                cause);
    }
}
