package io.rendezvous.bookings.availability;

import java.time.Duration;
import java.time.Instant;

/** A time at which a service can be booked; its end is no part of it. */
public record FreeSlot(Instant startsAt, Instant endsAt) {

    static FreeSlot of(Instant startsAt, Duration duration) {
        return new FreeSlot(startsAt, startsAt.plus(duration));
    }
}
