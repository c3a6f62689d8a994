package io.rendezvous.providers.hours;

import java.time.DayOfWeek;
import java.time.LocalTime;

/**
 * A span of a weekday in which a provider works, in the provider's zone.
 *
 * @param closesAt after {@code opensAt}
 */
public record WorkingHours(DayOfWeek weekday, LocalTime opensAt, LocalTime closesAt) {

    boolean overlaps(WorkingHours other) {
        return weekday == other.weekday && opensAt.isBefore(other.closesAt) && other.opensAt.isBefore(closesAt);
    }
}
