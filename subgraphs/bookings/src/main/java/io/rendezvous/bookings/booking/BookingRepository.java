package io.rendezvous.bookings.booking;

import io.r2dbc.spi.Parameters;
import io.r2dbc.spi.R2dbcType;
import io.rendezvous.bookings.foreign.UserId;
import io.rendezvous.kit.event.Outbox;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Nothing is stored here without the event that tells of it. */
@Repository
class BookingRepository {

    private final DatabaseClient database;
    private final Outbox outbox;

    BookingRepository(DatabaseClient database, Outbox outbox) {
        this.database = database;
        this.outbox = outbox;
    }

    /**
     * Empty when the slot is taken or the customer has used the key before: the table's constraints decide, also
     * between bookings made at the same time. On conflict it does nothing instead of failing, because inserts that fail
     * can wait for each other until the database kills one as a deadlock.
     */
    Mono<Booking> add(Booking booking) {
        return database.sql("""
                        insert into booking (
                            id, service_id, provider_id, owner_id, customer_id, status, starts_at, ends_at,
                            service_minor_units, platform_fee_minor_units, currency, note, idempotency_key, created_at)
                        values (
                            :id, :service, :provider, :owner, :customer, :status, :startsAt, :endsAt,
                            :serviceMinorUnits, :platformFeeMinorUnits, :currency, :note, :idempotencyKey, :createdAt)
                        on conflict do nothing
                        returning *
                        """)
                .bind("id", booking.id().uuid())
                .bind("service", booking.service().id().uuid())
                .bind("provider", booking.provider().id().uuid())
                .bind("owner", booking.owner().id().uuid())
                .bind("customer", booking.customer().id().uuid())
                .bind("status", booking.status().name())
                .bind("startsAt", booking.startsAt().atOffset(ZoneOffset.UTC))
                .bind("endsAt", booking.endsAt().atOffset(ZoneOffset.UTC))
                .bind("serviceMinorUnits", booking.price().service().minorUnits())
                .bind("platformFeeMinorUnits", booking.price().platformFee().minorUnits())
                .bind("currency", booking.price().service().currency())
                .bind("note", Parameters.in(R2dbcType.VARCHAR, booking.note()))
                .bind("idempotencyKey", booking.idempotencyKey())
                .bind("createdAt", booking.createdAt().atOffset(ZoneOffset.UTC))
                .map(BookingRow::booking)
                .one()
                .flatMap(stored -> announce(stored).thenReturn(stored));
    }

    /** What can change is its status. It must be locked. */
    Mono<Void> save(Booking booking) {
        return database.sql("update booking set status = :status where id = :id")
                .bind("status", booking.status().name())
                .bind("id", booking.id().uuid())
                .then()
                .then(announce(booking));
    }

    private Mono<Void> announce(Booking booking) {
        var change = BookingChanged.of(booking);
        return outbox.append(change.type(), booking.id().uuid(), change);
    }

    Flux<Booking> find(Set<BookingId> ids) {
        return database.sql("select * from booking where id = any(:ids)")
                .bind("ids", ids.stream().map(BookingId::uuid).toArray(UUID[]::new))
                .map(BookingRow::booking)
                .all();
    }

    /** Empty when the customer has booked nothing by this key. */
    Mono<Booking> find(UserId customer, String idempotencyKey) {
        return database.sql("select * from booking where customer_id = :customer and idempotency_key = :key")
                .bind("customer", customer.uuid())
                .bind("key", idempotencyKey)
                .map(BookingRow::booking)
                .one();
    }

    /** Whoever else wants to change it waits for the end of this transaction. Empty when there is no such booking. */
    Mono<Booking> lock(BookingId id) {
        return database.sql("select * from booking where id = :id for update")
                .bind("id", id.uuid())
                .map(BookingRow::booking)
                .one();
    }

    /** Those that time changes, locked; without those that somebody else holds at the moment. */
    Mono<List<Booking>> lockDue(Instant now, int limit) {
        return database.sql("""
                        select * from booking
                        where due_at <= :now
                        order by due_at
                        limit :limit
                        for update skip locked
                        """)
                .bind("now", now.atOffset(ZoneOffset.UTC))
                .bind("limit", limit)
                .map(BookingRow::booking)
                .all()
                .collectList();
    }

    /** The communities where {@link #lockDue} finds any. */
    Flux<UUID> communitiesWithDue(Instant now) {
        return database.sql("select * from communities_with_due_bookings(:now)")
                .bind("now", now.atOffset(ZoneOffset.UTC))
                .mapValue(UUID.class)
                .all();
    }
}
