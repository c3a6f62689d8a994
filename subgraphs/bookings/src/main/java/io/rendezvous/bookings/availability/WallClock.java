package io.rendezvous.bookings.availability;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;

/** What the clocks of a zone show, and when. */
record WallClock(ZoneId zone) {

    /** The first instant that shows this time or later: where clocks go forward over it the end of the gap, where they go back the earlier of two. */
    Instant firstShowing(LocalDateTime time) {
        var change = zone.getRules().getTransition(time);
        return change != null && change.isGap()
                ? change.getInstant()
                : time.atZone(zone).toInstant();
    }
}
