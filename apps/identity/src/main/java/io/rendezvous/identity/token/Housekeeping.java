package io.rendezvous.identity.token;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.concurrent.TimeUnit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Forgets what has expired. Deleting twice does no harm, so every instance may do it. */
@Component
final class Housekeeping {
    /** A sign-out may show an ID token for some time after everything else has expired. */
    private static final Duration GRACE = Duration.ofDays(1);

    /** Of families that live on; longer than any refresh token. */
    private static final Duration MEMORY = Duration.ofDays(30);

    private final JdbcClient jdbc;
    private final Clock clock;

    Housekeeping(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Scheduled(fixedDelay = 1, initialDelay = 1, timeUnit = TimeUnit.HOURS)
    void forgetExpired() {
        Instant now = clock.instant();
        delete("delete from sign_in_attempt where resets_at < :before", now);
        delete("delete from issued_token where issued_at < :before", now.minus(MEMORY));
        delete("""
                delete from oauth2_authorization
                where greatest(authorization_code_expires_at, access_token_expires_at, refresh_token_expires_at) < :before
                """, now.minus(GRACE));
    }

    private void delete(String sql, Instant before) {
        jdbc.sql(sql).param("before", before.atOffset(ZoneOffset.UTC)).update();
    }
}
