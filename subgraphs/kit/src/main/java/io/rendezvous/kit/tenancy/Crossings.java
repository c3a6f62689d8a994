package io.rendezvous.kit.tenancy;

import io.micrometer.core.instrument.MeterRegistry;
import io.r2dbc.spi.R2dbcException;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/**
 * Counts and logs attempts to cross from one community into another: writes that the database refused (SQLSTATE 42501),
 * by the policy of a table or because the table is none of the application's business.
 *
 * <p>Reads are not among them. Row-level security shows the application another community's row just as it shows a row
 * that isn't there, so an id guessed right and an id made up can't be told apart here either; whatever could tell would
 * have to look into other communities on behalf of whoever asks, which is what the policies are there to prevent.
 */
final class Crossings {

    static final String COUNTER = "rendezvous.community.crossing";

    private static final Logger LOG = LoggerFactory.getLogger(Crossings.class);
    private static final String INSUFFICIENT_PRIVILEGE = "42501";
    private static final Pattern TABLE = Pattern.compile("\"(\\w+)\"$");

    private final MeterRegistry meters;

    Crossings(MeterRegistry meters) {
        this.meters = meters;
    }

    /** Notes a failure if it is an attempt. Says which table, and nothing of what was to be written. */
    void note(Throwable failure, String requestId) {
        refusal(failure).map(Crossings::table).ifPresent(table -> {
            meters.counter(COUNTER, "entity", table).increment();
            try (var _ = MDC.putCloseable("requestId", requestId)) {
                LOG.warn("a write to {} from outside its community was refused in request {}", table, requestId);
            }
        });
    }

    private static Optional<R2dbcException> refusal(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .limit(20)
                .filter(R2dbcException.class::isInstance)
                .map(R2dbcException.class::cast)
                .filter(refusal -> INSUFFICIENT_PRIVILEGE.equals(refusal.getSqlState()))
                .findFirst();
    }

    private static String table(R2dbcException refusal) {
        var name = TABLE.matcher(String.valueOf(refusal.getMessage()));
        return name.find() ? name.group(1) : "unknown";
    }
}
