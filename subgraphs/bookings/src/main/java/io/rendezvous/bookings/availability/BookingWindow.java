package io.rendezvous.bookings.availability;

import java.time.Duration;
import java.time.Instant;

/** From when and until when something may start. */
record BookingWindow(Instant from, Instant until) {

    /** How far ahead anything can be booked. */
    static final Duration HORIZON = Duration.ofDays(60);

    static BookingWindow openAt(Instant now) {
        return new BookingWindow(now, now.plus(HORIZON));
    }

    /** Empty when {@code earliest} lies past its end. */
    BookingWindow notBefore(Instant earliest) {
        return earliest.isAfter(from) ? new BookingWindow(earliest, until) : this;
    }

    boolean holds(Instant start) {
        return !start.isBefore(from) && start.isBefore(until);
    }
}
