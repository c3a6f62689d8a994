package io.rendezvous.bookings.booking;

import io.rendezvous.bookings.foreign.UserId;
import io.rendezvous.kit.page.Bounds;
import io.rendezvous.kit.page.Cursor;
import io.rendezvous.kit.page.PageRequest;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;

/** Lists of bookings, latest start first. */
@Repository
class BookingPages {

    private static final String LIST = "bookings";
    private static final Cursor TOP = Cursor.of(LIST, Bounds.LATEST, Bounds.GREATEST_ID);

    private final DatabaseClient database;

    BookingPages(DatabaseClient database) {
        this.database = database;
    }

    /** In any state when {@code status} is null. */
    Flux<Booking> all(@Nullable BookingStatus status, PageRequest page) {
        var query = database.sql("""
                select * from booking
                where (starts_at, id) < (:startsAt, :id) %s
                order by starts_at desc, id desc
                limit :limit
                """.formatted(status == null ? "" : "and status = :status"));
        return page(status == null ? query : query.bind("status", status.name()), page);
    }

    /** A page of each. */
    Flux<Booking> ofCustomers(Set<UserId> customers, PageRequest page) {
        var query = database.sql("""
                select booking.* from unnest(:customers) as customer (id)
                cross join lateral (
                    select * from booking
                    where booking.customer_id = customer.id and (booking.starts_at, booking.id) < (:startsAt, :id)
                    order by booking.starts_at desc, booking.id desc
                    limit :limit
                ) booking
                order by booking.starts_at desc, booking.id desc
                """);
        return page(query.bind("customers", customers.stream().map(UserId::uuid).toArray(UUID[]::new)), page);
    }

    private static Flux<Booking> page(GenericExecuteSpec query, PageRequest page) {
        var after = page.after(TOP);
        return query.bind("startsAt", after.instant(0).atOffset(ZoneOffset.UTC))
                .bind("id", after.uuid(1))
                .bind("limit", page.limit())
                .map(BookingRow::booking)
                .all();
    }

    static Cursor cursor(Booking booking) {
        return Cursor.of(LIST, booking.startsAt(), booking.id().uuid());
    }
}
