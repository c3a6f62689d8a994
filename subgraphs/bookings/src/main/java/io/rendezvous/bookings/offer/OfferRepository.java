package io.rendezvous.bookings.offer;

import io.r2dbc.spi.Readable;
import io.rendezvous.bookings.foreign.ProviderId;
import io.rendezvous.bookings.foreign.ServiceId;
import io.rendezvous.bookings.foreign.UserId;
import io.rendezvous.kit.money.Money;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What was last heard of services and schedules. */
@Repository
public class OfferRepository {

    private final DatabaseClient database;

    OfferRepository(DatabaseClient database) {
        this.database = database;
    }

    /** Empty when it is not offered. */
    public Mono<OfferedService> find(ServiceId id) {
        return find(Set.of(id)).next();
    }

    /** Those of them that are offered, in no order. */
    public Flux<OfferedService> find(Set<ServiceId> ids) {
        return find("service_id", ids.stream().map(ServiceId::uuid));
    }

    /** All that they offer, in no order. */
    public Flux<OfferedService> ofProviders(Set<ProviderId> ids) {
        return find("provider_id", ids.stream().map(ProviderId::uuid));
    }

    /** A row for each of a service's working hours, those of one service together. */
    private Flux<OfferedService> find(String column, Stream<UUID> values) {
        return database.sql("""
                        select service.*, schedule.time_zone, hours.weekday, hours.opens_at, hours.closes_at
                        from offered_service service
                        join provider_schedule schedule using (provider_id)
                        left join working_hours hours using (provider_id)
                        where service.%s = any(:values)
                        order by service.service_id, hours.weekday, hours.opens_at
                        """.formatted(column))
                .bind("values", values.toArray(UUID[]::new))
                .map(OfferRepository::service)
                .all()
                .bufferUntilChanged(OfferedService::id)
                .map(OfferRepository::withAllHours);
    }

    /** Its provider's schedule must be known. */
    Mono<Void> save(ServicePublished service) {
        return database.sql("""
                        insert into offered_service (
                            service_id, provider_id, owner_id,
                            duration_minutes, price_minor_units, currency, confirmation)
                        values (:service, :provider, :owner, :minutes, :price, :currency, :confirmation)
                        on conflict (service_id) do update set
                            owner_id = excluded.owner_id,
                            duration_minutes = excluded.duration_minutes,
                            price_minor_units = excluded.price_minor_units,
                            currency = excluded.currency,
                            confirmation = excluded.confirmation
                        """)
                .bind("service", service.serviceId())
                .bind("provider", service.providerId())
                .bind("owner", service.ownerId())
                .bind("minutes", service.durationMinutes())
                .bind("price", service.priceMinorUnits())
                .bind("currency", service.currency())
                .bind("confirmation", service.confirmation().name())
                .then();
    }

    private static OfferedService withAllHours(List<OfferedService> rows) {
        var hours =
                rows.stream().flatMap(row -> row.schedule().hours().stream()).toList();
        return rows.getFirst().working(hours);
    }

    private static OfferedService service(Readable row) {
        return new OfferedService(
                new ServiceId(row.get("service_id", UUID.class)),
                new ProviderId(row.get("provider_id", UUID.class)),
                new UserId(row.get("owner_id", UUID.class)),
                Duration.ofMinutes(row.get("duration_minutes", Integer.class)),
                new Money(row.get("price_minor_units", Integer.class), row.get("currency", String.class)),
                Confirmation.valueOf(row.get("confirmation", String.class)),
                new Schedule(ZoneId.of(row.get("time_zone", String.class)), hours(row)));
    }

    /** None for a provider without working hours, else one. */
    private static List<WorkingHours> hours(Readable row) {
        var weekday = row.get("weekday", Integer.class);
        return weekday == null
                ? List.of()
                : List.of(new WorkingHours(
                        DayOfWeek.of(weekday),
                        row.get("opens_at", LocalTime.class),
                        row.get("closes_at", LocalTime.class)));
    }
}
