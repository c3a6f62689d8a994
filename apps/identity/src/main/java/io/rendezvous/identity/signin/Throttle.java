package io.rendezvous.identity.signin;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Counts attempts before their passwords are looked at, so that many at once are not all heard. The counts are in the
 * database and hold for all instances together.
 */
@Component
final class Throttle {
    private final JdbcClient jdbc;
    private final SignInProperties properties;
    private final Clock clock;

    Throttle(JdbcClient jdbc, SignInProperties properties, Clock clock) {
        this.jdbc = jdbc;
        this.properties = properties;
        this.clock = clock;
    }

    private record Subject(String hash, int attempts) {}

    /** Whether this attempt is heard. An address that is refused doesn't use up the account's attempts. */
    boolean admits(String email, String address) {
        return subjects(email, address).stream().allMatch(subject -> count(subject.hash()) <= subject.attempts());
    }

    /** Takes back what the attempt counted; the account starts anew. */
    void succeeded(String email, String address) {
        var subjects = subjects(email, address);
        jdbc.sql("update sign_in_attempt set attempts = attempts - 1 where subject = :subject and attempts > 0")
                .param("subject", subjects.getFirst().hash())
                .update();
        jdbc.sql("delete from sign_in_attempt where subject in (:subjects)")
                .param("subjects", subjects.stream().skip(1).map(Subject::hash).toList())
                .update();
    }

    private List<Subject> subjects(String email, String address) {
        String account = email.strip().toLowerCase(Locale.ROOT);
        return List.of(
                new Subject(hash("address", address), properties.attemptsPerAddress()),
                new Subject(hash("pair", account, address), properties.attemptsPerAccountAndAddress()),
                new Subject(hash("account", account), properties.attemptsPerAccount()));
    }

    private int count(String subject) {
        Instant now = clock.instant();
        return jdbc.sql("""
                        insert into sign_in_attempt as known (subject, attempts, resets_at)
                        values (:subject, 1, :resetsAt)
                        on conflict (subject) do update set
                            attempts = case when known.resets_at <= :now then 1 else known.attempts + 1 end,
                            resets_at = case when known.resets_at <= :now then :resetsAt else known.resets_at end
                        returning attempts
                        """)
                .param("subject", subject)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("resetsAt", now.plus(properties.window()).atOffset(ZoneOffset.UTC))
                .query(Integer.class)
                .single();
    }

    private static String hash(String... parts) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest(String.join("\n", parts).getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("This JVM has no SHA-256", e);
        }
    }
}
