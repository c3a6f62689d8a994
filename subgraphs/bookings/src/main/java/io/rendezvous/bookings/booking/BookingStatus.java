package io.rendezvous.bookings.booking;

import java.util.Set;

/** Where a booking is in its life. */
public enum BookingStatus {
    /** Waits for the provider; holds its slot. */
    REQUESTED,
    /** Binding. */
    CONFIRMED,
    /** Refused by the provider, or never answered. */
    DECLINED,
    /** Called off by either side. */
    CANCELLED,
    /** It has taken place. */
    COMPLETED;

    /** The whole life cycle: which states may follow. */
    Set<BookingStatus> next() {
        return switch (this) {
            case REQUESTED -> Set.of(CONFIRMED, DECLINED, CANCELLED);
            case CONFIRMED -> Set.of(CANCELLED, COMPLETED);
            case DECLINED, CANCELLED, COMPLETED -> Set.of();
        };
    }

    boolean mayBecome(BookingStatus status) {
        return next().contains(status);
    }
}
