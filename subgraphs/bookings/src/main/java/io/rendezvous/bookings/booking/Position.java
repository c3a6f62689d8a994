package io.rendezvous.bookings.booking;

import io.rendezvous.kit.page.Cursor;
import io.rendezvous.kit.page.PageRequest;
import java.time.Instant;
import java.util.UUID;

/** A place in a list of bookings, latest start first. */
record Position(Instant startsAt, UUID id) {

    private static final String LIST = "bookings";
    private static final Position TOP = new Position(Instant.parse("9999-12-31T23:59:59Z"), new UUID(-1, -1));

    /** The page begins just after it. Refuses what is no cursor. */
    static Position topOf(PageRequest page) {
        return page.after(LIST, 2)
                .map(cursor -> new Position(cursor.instant(0), cursor.uuid(1)))
                .orElse(TOP);
    }

    static Cursor cursor(Booking booking) {
        return Cursor.of(LIST, booking.startsAt(), booking.id().uuid());
    }
}
