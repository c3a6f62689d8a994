package io.rendezvous.kit.graph;

import com.netflix.graphql.dgs.DgsComponent;
import com.netflix.graphql.dgs.DgsRuntimeWiring;
import graphql.schema.idl.RuntimeWiring;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** DateTime is {@link Instant}, Date {@link LocalDate}, LocalTime {@link LocalTime}, Url {@link URI}. */
@DgsComponent
public class Scalars {

    private static final DateTimeFormatter TIME_OF_DAY = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);

    @DgsRuntimeWiring
    public RuntimeWiring.Builder wire(RuntimeWiring.Builder wiring) {
        return wiring.scalar(TextScalar.named(
                        "DateTime",
                        Instant.class,
                        Instant::toString,
                        Scalars::instant,
                        "an instant as `2026-11-21T09:30:00Z`"))
                .scalar(TextScalar.named(
                        "Date", LocalDate.class, LocalDate::toString, Scalars::date, "a date as `2026-11-21`"))
                .scalar(TextScalar.named(
                        "LocalTime", LocalTime.class, TIME_OF_DAY::format, LocalTime::parse, "a time as `09:30:00`"))
                .scalar(TextScalar.named(
                        "Url", URI.class, URI::toString, Scalars::url, "an absolute http or https address"));
    }

    private static Instant instant(String text) {
        return inRange(OffsetDateTime.parse(text).withOffsetSameInstant(ZoneOffset.UTC))
                .toInstant();
    }

    private static OffsetDateTime inRange(OffsetDateTime time) {
        date(time.toLocalDate().toString());
        return time;
    }

    /** Years 1 to 9999, which the database can hold. */
    private static LocalDate date(String text) {
        var date = LocalDate.parse(text);
        if (date.getYear() < 1 || date.getYear() > 9999) {
            throw new IllegalArgumentException("year " + date.getYear());
        }
        return date;
    }

    private static URI url(String text) {
        var url = URI.create(text);
        if (url.getHost() == null || !("https".equals(url.getScheme()) || "http".equals(url.getScheme()))) {
            throw new IllegalArgumentException("not a web address");
        }
        return url;
    }
}
