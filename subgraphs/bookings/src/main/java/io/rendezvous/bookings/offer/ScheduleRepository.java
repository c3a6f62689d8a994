package io.rendezvous.bookings.offer;

import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** What was last heard of when providers work. */
@Repository
class ScheduleRepository {

    private final DatabaseClient database;

    ScheduleRepository(DatabaseClient database) {
        this.database = database;
    }

    /** Leaves the hours as they are. Whoever saves the same provider's waits for the end of this transaction. */
    Mono<Void> saveZone(UUID provider, ZoneId zone) {
        return database.sql("""
                        insert into provider_schedule (provider_id, time_zone) values (:provider, :zone)
                        on conflict (provider_id) do update set time_zone = excluded.time_zone
                        """)
                .bind("provider", provider)
                .bind("zone", zone.getId())
                .then();
    }

    /** In place of those it had; its zone must be known. */
    Mono<Void> replaceHours(UUID provider, List<WorkingHours> hours) {
        return database.sql("delete from working_hours where provider_id = :provider")
                .bind("provider", provider)
                .then()
                .then(database.sql("""
                                insert into working_hours (provider_id, weekday, opens_at, closes_at)
                                select :provider, * from unnest(:weekdays, :opens, :closes)
                                """)
                        .bind("provider", provider)
                        .bind("weekdays", column(hours, span -> span.weekday().getValue(), Integer[]::new))
                        .bind("opens", column(hours, WorkingHours::opensAt, LocalTime[]::new))
                        .bind("closes", column(hours, WorkingHours::closesAt, LocalTime[]::new))
                        .then());
    }

    private static <T> T[] column(List<WorkingHours> hours, Function<WorkingHours, T> value, IntFunction<T[]> array) {
        return hours.stream().map(value).toArray(array);
    }
}
