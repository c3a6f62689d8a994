package io.rendezvous.bookings.offer;

import java.time.ZoneId;
import java.util.List;

/**
 * When a provider works, week after week.
 *
 * @param hours by weekday and time; spans of a day don't overlap
 */
public record Schedule(ZoneId zone, List<WorkingHours> hours) {

    public Schedule {
        hours = List.copyOf(hours);
    }
}
