package io.rendezvous.bookings.availability;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;

/** What the clocks of a zone show, and when. */
record WallClock(ZoneId zone) {

    /**
     * The first instant that shows this time or a later one: the end of the gap when clocks go forward over it, the
     * earlier of two when they go back over it.
     */
    Instant firstShowing(LocalDateTime time) {
        var change = zone.getRules().getTransition(time);
        return change != null && change.isGap()
                ? change.getInstant()
                : time.atZone(zone).toInstant();
    }
}
