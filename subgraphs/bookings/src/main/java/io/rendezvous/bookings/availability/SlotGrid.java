package io.rendezvous.bookings.availability;

import io.rendezvous.bookings.offer.OfferedService;
import io.rendezvous.bookings.offer.Schedule;
import io.rendezvous.bookings.offer.WorkingHours;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The times that a service has in a provider's week, whether taken or not. Each span of working hours is cut into
 * pieces of the service's duration, the first of which starts on a quarter of an hour. Durations are real time: on a day
 * when clocks change, the same hours hold more or fewer.
 */
record SlotGrid(Schedule schedule, Duration duration) {

    private static final int QUARTER = 15;
    private static final int MINUTES_A_DAY = 24 * 60;

    static SlotGrid of(OfferedService service) {
        return new SlotGrid(service.schedule(), service.duration());
    }

    /** Earliest first, computed as far as they are asked for. */
    Stream<FreeSlot> startingIn(BookingWindow window) {
        var firstDay = LocalDate.ofInstant(window.from(), schedule.zone());
        var lastDay = LocalDate.ofInstant(window.until(), schedule.zone());
        return Stream.iterate(firstDay, day -> !day.isAfter(lastDay), day -> day.plusDays(1))
                .flatMap(this::on)
                .filter(slot -> window.holds(slot.startsAt()));
    }

    Optional<FreeSlot> startingAt(Instant start) {
        return startingIn(new BookingWindow(start, start.plusNanos(1))).findFirst();
    }

    private Stream<FreeSlot> on(LocalDate day) {
        return schedule.hours().stream()
                .filter(hours -> hours.weekday() == day.getDayOfWeek())
                .flatMap(hours -> cut(hours, day));
    }

    private Stream<FreeSlot> cut(WorkingHours hours, LocalDate day) {
        var clock = new WallClock(schedule.zone());
        var opens = clock.firstShowing(day.atStartOfDay().plusMinutes(firstQuarter(hours.opensAt())));
        var closes = clock.firstShowing(day.atStartOfDay().plusMinutes(closingMinute(hours.closesAt())));
        return Stream.iterate(
                FreeSlot.of(opens, duration),
                slot -> !slot.endsAt().isAfter(closes),
                slot -> FreeSlot.of(slot.endsAt(), duration));
    }

    private static int firstQuarter(LocalTime opensAt) {
        return Math.ceilDiv(opensAt.toSecondOfDay(), QUARTER * 60) * QUARTER;
    }

    private static int closingMinute(LocalTime closesAt) {
        return closesAt.equals(LocalTime.MIDNIGHT) ? MINUTES_A_DAY : closesAt.toSecondOfDay() / 60;
    }
}
