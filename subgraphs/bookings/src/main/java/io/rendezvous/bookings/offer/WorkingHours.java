package io.rendezvous.bookings.offer;

import java.time.DayOfWeek;
import java.time.LocalTime;

/**
 * One span of a weekday in which a provider works, on the clocks of its zone.
 *
 * @param closesAt after {@code opensAt} on the same day; midnight is the end of the day
 */
public record WorkingHours(DayOfWeek weekday, LocalTime opensAt, LocalTime closesAt) {}
