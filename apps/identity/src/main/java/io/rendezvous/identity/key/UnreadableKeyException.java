package io.rendezvous.identity.key;

final class UnreadableKeyException extends RuntimeException {
    UnreadableKeyException(String kid, Throwable cause) {
        super("""
                Signing key %s can't be decrypted: IDENTITY_KEY_ENCRYPTION_SECRET is not the one it was stored with. \
                Set that one, or delete the row from identity.signing_key: a new key is made, and all tokens end.""".formatted(kid), cause);
    }
}
