package io.rendezvous.identity.registration;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.springframework.security.crypto.password.AbstractValidatingPasswordEncoder;

/**
 * Salted SHA-256. Client secrets are random and long, so nothing is gained by the slow hash that people's passwords
 * need, and a program shows its secret with every request.
 */
public final class ClientSecrets extends AbstractValidatingPasswordEncoder {
    static final int MINIMUM_LENGTH = 32;
    private static final int SALT_BYTES = 16;
    private final SecureRandom random = new SecureRandom();

    ClientSecrets() {}

    @Override
    protected String encodeNonNullPassword(String secret) {
        byte[] salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        return HexFormat.of().formatHex(salt) + "." + hash(salt, secret);
    }

    @Override
    protected boolean matchesNonNull(String secret, String encoded) {
        int dot = encoded.indexOf('.');
        String actual = hash(HexFormat.of().parseHex(encoded, 0, dot), secret);
        return MessageDigest.isEqual(bytes(actual), bytes(encoded.substring(dot + 1)));
    }

    private static String hash(byte[] salt, String secret) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(salt);
            return HexFormat.of().formatHex(digest.digest(bytes(secret)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("This JVM has no SHA-256", e);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
