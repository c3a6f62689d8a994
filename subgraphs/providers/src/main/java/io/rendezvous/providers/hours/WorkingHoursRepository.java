package io.rendezvous.providers.hours;

import io.r2dbc.spi.Readable;
import io.rendezvous.providers.provider.ProviderId;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

@Repository
class WorkingHoursRepository {

    private final DatabaseClient database;

    WorkingHoursRepository(DatabaseClient database) {
        this.database = database;
    }

    /** A provider's hours, as they stand in the table. */
    record Row(ProviderId provider, WorkingHours hours) {}

    /** By weekday and time. */
    Flux<Row> find(Set<ProviderId> providers) {
        return database.sql("""
                        select * from working_hours
                        where provider_id = any(:providers)
                        order by weekday, opens_at
                        """)
                .bind("providers", providers.stream().map(ProviderId::uuid).toArray(UUID[]::new))
                .map(WorkingHoursRepository::row)
                .all();
    }

    /** Must run in a transaction that holds the provider's row. */
    Mono<Void> replace(ProviderId provider, List<WorkingHours> hours) {
        return database.sql("delete from working_hours where provider_id = :provider")
                .bind("provider", provider.uuid())
                .then()
                .then(insert(provider, hours));
    }

    private Mono<Void> insert(ProviderId provider, List<WorkingHours> hours) {
        return database.sql("""
                        insert into working_hours (provider_id, community_id, weekday, opens_at, closes_at)
                        select provider.id, provider.community_id, hours.*
                        from provider, unnest(:weekdays, :opens, :closes) as hours (weekday, opens_at, closes_at)
                        where provider.id = :provider
                        """)
                .bind("provider", provider.uuid())
                .bind(
                        "weekdays",
                        hours.stream()
                                .map(span -> (short) span.weekday().getValue())
                                .toArray(Short[]::new))
                .bind("opens", hours.stream().map(WorkingHours::opensAt).toArray(LocalTime[]::new))
                .bind("closes", hours.stream().map(WorkingHours::closesAt).toArray(LocalTime[]::new))
                .then();
    }

    private static Row row(Readable row) {
        return new Row(
                new ProviderId(row.get("provider_id", UUID.class)),
                new WorkingHours(
                        DayOfWeek.of(row.get("weekday", Short.class)),
                        row.get("opens_at", LocalTime.class),
                        row.get("closes_at", LocalTime.class)));
    }
}
