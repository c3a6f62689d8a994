package io.rendezvous.bookings.booking;

import io.rendezvous.bookings.availability.Availability;
import io.rendezvous.bookings.foreign.User;
import io.rendezvous.bookings.foreign.UserId;
import io.rendezvous.bookings.offer.OfferedService;
import io.rendezvous.bookings.offer.Offers;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** Bookings to try things with: an hour, long ahead, for 40.00 EUR. */
final class Bookings {

    static final Instant START = Instant.parse("2026-11-25T10:00:00Z");
    static final Instant END = START.plus(Duration.ofHours(1));
    static final Instant LONG_BEFORE = START.minus(Duration.ofDays(10));

    private Bookings() {}

    /** Of a service of its own, confirmed at once. */
    static Booking aBooking() {
        return aBookingOf(Offers.anHourEachDay("08:00", "18:00"));
    }

    static Booking aBookingOf(OfferedService service) {
        var slot = Availability.offeredSlot(service, START, LONG_BEFORE).orElseThrow();
        var input = new BookServiceInput(service.id(), START, "By the back door, please.", "key-1");
        var customer = new User(new UserId(UUID.randomUUID()));
        return Booking.of(new BookingId(UUID.randomUUID()), customer, service, slot, input, LONG_BEFORE);
    }
}
