package io.rendezvous.bookings.availability;

import static java.util.stream.Collectors.collectingAndThen;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import io.r2dbc.spi.Readable;
import io.rendezvous.bookings.availability.BusyTimes.Span;
import io.rendezvous.bookings.foreign.ProviderId;
import io.rendezvous.bookings.foreign.ServiceId;
import io.rendezvous.bookings.offer.OfferedService;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** When services are free, from now to the horizon. */
@Repository
public class AvailabilityRepository {

    private static final Duration LONGEST_SERVICE = Duration.ofDays(1);

    private final DatabaseClient database;

    AvailabilityRepository(DatabaseClient database) {
        this.database = database;
    }

    public Mono<Map<ServiceId, Availability>> of(Collection<OfferedService> services, Instant now) {
        var providers =
                services.stream().map(OfferedService::provider).distinct().toList();
        return busyTimes(providers, BookingWindow.openAt(now))
                .map(busy -> services.stream()
                        .map(service ->
                                new Availability(service, busy.getOrDefault(service.provider(), BusyTimes.NONE)))
                        .collect(toMap(availability -> availability.service().id(), availability -> availability)));
    }

    /** Without those that are not taken at all. */
    private Mono<Map<ProviderId, BusyTimes>> busyTimes(List<ProviderId> providers, BookingWindow window) {
        return database.sql("""
                        select provider_id, starts_at, ends_at from booking
                        where provider_id = any(:providers)
                          and starts_at < :until and ends_at > :from
                          and status in ('REQUESTED', 'CONFIRMED')
                        """)
                .bind("providers", providers.stream().map(ProviderId::uuid).toArray(UUID[]::new))
                .bind("from", window.from().atOffset(ZoneOffset.UTC))
                .bind("until", window.until().plus(LONGEST_SERVICE).atOffset(ZoneOffset.UTC))
                .map(AvailabilityRepository::taken)
                .all()
                .collect(
                        groupingBy(Taken::provider, mapping(Taken::span, collectingAndThen(toList(), BusyTimes::new))));
    }

    private record Taken(ProviderId provider, Span span) {}

    private static Taken taken(Readable row) {
        return new Taken(
                new ProviderId(row.get("provider_id", UUID.class)),
                new Span(
                        row.get("starts_at", OffsetDateTime.class).toInstant(),
                        row.get("ends_at", OffsetDateTime.class).toInstant()));
    }
}
