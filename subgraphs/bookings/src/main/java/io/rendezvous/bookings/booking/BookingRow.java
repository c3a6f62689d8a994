package io.rendezvous.bookings.booking;

import io.r2dbc.spi.Readable;
import io.rendezvous.bookings.foreign.Provider;
import io.rendezvous.bookings.foreign.ProviderId;
import io.rendezvous.bookings.foreign.Service;
import io.rendezvous.bookings.foreign.ServiceId;
import io.rendezvous.bookings.foreign.User;
import io.rendezvous.bookings.foreign.UserId;
import io.rendezvous.kit.money.Money;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;

/** A row of the table as a booking. */
final class BookingRow {

    private BookingRow() {}

    static Booking booking(Readable row) {
        return new Booking(
                new BookingId(row.get("id", UUID.class)),
                new Service(new ServiceId(row.get("service_id", UUID.class))),
                new Provider(new ProviderId(row.get("provider_id", UUID.class))),
                new User(new UserId(row.get("owner_id", UUID.class))),
                new User(new UserId(row.get("customer_id", UUID.class))),
                BookingStatus.valueOf(row.get("status", String.class)),
                instant(row, "starts_at"),
                instant(row, "ends_at"),
                new PriceBreakdown(money(row, "service_minor_units"), money(row, "platform_fee_minor_units")),
                row.get("note", String.class),
                row.get("idempotency_key", String.class),
                instant(row, "created_at"));
    }

    private static Instant instant(Readable row, String column) {
        return row.get(column, OffsetDateTime.class).toInstant();
    }

    private static Money money(Readable row, String column) {
        return new Money(row.get(column, Integer.class), row.get("currency", String.class));
    }
}
