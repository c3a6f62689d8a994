package io.rendezvous.identity.account;

import java.util.Map;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

/** Argon2id with the parameters OWASP asks for: 19 MiB, two passes, one lane. Imported bcrypt hashes stay valid. */
final class Passwords {
    private static final String ARGON2 = "argon2";

    private Passwords() {}

    static PasswordEncoder encoder() {
        return new DelegatingPasswordEncoder(
                ARGON2,
                Map.of(
                        ARGON2,
                        new Argon2PasswordEncoder(16, 32, 1, 19 * 1024, 2),
                        "bcrypt",
                        new BCryptPasswordEncoder(12)));
    }
}
