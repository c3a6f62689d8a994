package io.rendezvous.identity.key;

import io.rendezvous.identity.startup.UnusableConfigurationException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.Cipher;
import javax.crypto.KDF;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.HKDFParameterSpec;

/** AES-256-GCM under a key derived from the secret; the key's id is authenticated, so ciphertexts can't be swapped. */
final class KeyEncryption {
    private static final String PURPOSE = "rendezvous identity signing keys";
    private static final int SECRET_LENGTH = 32;
    private static final int KEY_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final SecretKey key;
    private final SecureRandom random = new SecureRandom();

    KeyEncryption(String secret) {
        if (secret.length() < SECRET_LENGTH) {
            throw new UnusableConfigurationException(
                    "IDENTITY_KEY_ENCRYPTION_SECRET is missing or shorter than %d characters".formatted(SECRET_LENGTH),
                    "Set it to a random text, or start with the profile development.",
                    null);
        }
        var derivation = HKDFParameterSpec.ofExtract()
                .addIKM(secret.getBytes(StandardCharsets.UTF_8))
                .thenExpand(PURPOSE.getBytes(StandardCharsets.UTF_8), KEY_BYTES);
        try {
            this.key = KDF.getInstance("HKDF-SHA256").deriveKey("AES", derivation);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This JVM has no HKDF-SHA256", e);
        }
    }

    byte[] encrypt(String kid, String text) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        try {
            byte[] sealed = cipher(Cipher.ENCRYPT_MODE, kid, nonce).doFinal(text.getBytes(StandardCharsets.UTF_8));
            return ByteBuffer.allocate(nonce.length + sealed.length)
                    .put(nonce)
                    .put(sealed)
                    .array();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This JVM has no AES-GCM", e);
        }
    }

    /** @throws UnreadableKeyException when the key was stored under another secret, or altered */
    String decrypt(String kid, byte[] stored) {
        var buffer = ByteBuffer.wrap(stored);
        byte[] nonce = new byte[NONCE_BYTES];
        buffer.get(nonce);
        byte[] sealed = new byte[buffer.remaining()];
        buffer.get(sealed);
        try {
            return new String(cipher(Cipher.DECRYPT_MODE, kid, nonce).doFinal(sealed), StandardCharsets.UTF_8);
        } catch (GeneralSecurityException e) {
            throw new UnreadableKeyException(kid, e);
        }
    }

    private Cipher cipher(int mode, String kid, byte[] nonce) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(kid.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }
}
