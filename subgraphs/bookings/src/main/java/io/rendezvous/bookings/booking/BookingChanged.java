package io.rendezvous.bookings.booking;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;

/**
 * The data of {@code bookings.booking.requested}, {@code .confirmed}, {@code .declined}, {@code .cancelled} and
 * {@code .completed}. Free text stays here.
 */
record BookingChanged(
        UUID bookingId,
        UUID serviceId,
        UUID providerId,
        UUID providerOwnerId,
        UUID customerId,
        Instant startsAt,
        Instant endsAt,
        BookingStatus status) {

    static BookingChanged of(Booking booking) {
        return new BookingChanged(
                booking.id().uuid(),
                booking.service().id().uuid(),
                booking.provider().id().uuid(),
                booking.owner().id().uuid(),
                booking.customer().id().uuid(),
                booking.startsAt(),
                booking.endsAt(),
                booking.status());
    }

    String type() {
        return "bookings.booking." + status.name().toLowerCase(Locale.ROOT);
    }
}
