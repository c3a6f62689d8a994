package io.rendezvous.bookings.availability;

import static java.time.temporal.ChronoUnit.DAYS;
import static java.time.temporal.ChronoUnit.HOURS;
import static org.assertj.core.api.Assertions.assertThat;

import io.rendezvous.bookings.availability.BusyTimes.Span;
import io.rendezvous.bookings.offer.OfferedService;
import io.rendezvous.bookings.offer.Offers;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class AvailabilityTest {

    private static final Instant MONDAY_NOON = Instant.parse("2026-11-23T12:00:00Z");
    private static final OfferedService HOUR_BY_DAY = Offers.anHourEachDay("10:00", "14:00");

    @Test
    void startsWithTheNextSlotOfToday() {
        assertThat(starts(free(), MONDAY_NOON).limit(3))
                .containsExactly("2026-11-23T12:00:00Z", "2026-11-23T13:00:00Z", "2026-11-24T10:00:00Z");
    }

    @Test
    void leavesOutWhatHasBegun() {
        assertThat(free().freeSlots(MONDAY_NOON.plusSeconds(1), Instant.EPOCH).findFirst())
                .map(FreeSlot::startsAt)
                .contains(Instant.parse("2026-11-23T13:00:00Z"));
    }

    @Test
    void startsNotBeforeTheInstantAskedFor() {
        assertThat(starts(free(), Instant.parse("2026-11-25T11:30:00Z")).limit(1))
                .containsExactly("2026-11-25T12:00:00Z");
    }

    @Test
    void endsAfterSixtyDays() {
        assertThat(free().freeSlots(MONDAY_NOON, MONDAY_NOON))
                .hasSize(60 * 4)
                .allSatisfy(slot -> assertThat(slot.startsAt()).isBefore(MONDAY_NOON.plus(60, DAYS)));
        assertThat(free().freeSlots(MONDAY_NOON, MONDAY_NOON.plus(61, DAYS))).isEmpty();
    }

    @Test
    void leavesOutWhatABookingTouchesButNotItsNeighbours() {
        var busy = busy("2026-11-24T10:30:00Z/2026-11-24T11:30:00Z", "2026-11-24T12:00:00Z/2026-11-24T13:00:00Z");

        assertThat(starts(new Availability(HOUR_BY_DAY, busy), Instant.parse("2026-11-24T00:00:00Z"))
                        .limit(2))
                .containsExactly("2026-11-24T13:00:00Z", "2026-11-25T10:00:00Z");
    }

    @Test
    void leavesOutAllThatALongBookingCovers() {
        var busy = busy("2026-11-23T09:00:00Z/2026-11-26T09:00:00Z");

        assertThat(starts(new Availability(HOUR_BY_DAY, busy), MONDAY_NOON).limit(1))
                .containsExactly("2026-11-26T10:00:00Z");
    }

    @Test
    void offersASlotOnlyOnTheGridAndWithinTheWindow() {
        var slot = Instant.parse("2026-11-23T13:00:00Z");

        assertThat(Availability.offeredSlot(HOUR_BY_DAY, slot, MONDAY_NOON)).isPresent();
        assertThat(Availability.offeredSlot(HOUR_BY_DAY, slot, slot)).isPresent();
        assertThat(Availability.offeredSlot(HOUR_BY_DAY, slot, slot.plusNanos(1)))
                .isEmpty();
        assertThat(Availability.offeredSlot(HOUR_BY_DAY, slot.plusSeconds(900), MONDAY_NOON))
                .isEmpty();
        assertThat(Availability.offeredSlot(HOUR_BY_DAY, slot.plus(60, DAYS), MONDAY_NOON))
                .isEmpty();
        assertThat(Availability.offeredSlot(HOUR_BY_DAY, slot.plus(6, HOURS), MONDAY_NOON))
                .isEmpty();
    }

    private static Availability free() {
        return new Availability(HOUR_BY_DAY, BusyTimes.NONE);
    }

    private static BusyTimes busy(String... spans) {
        return new BusyTimes(Stream.of(spans)
                .map(span -> span.split("/"))
                .map(ends -> new Span(Instant.parse(ends[0]), Instant.parse(ends[1])))
                .toList());
    }

    private static Stream<String> starts(Availability availability, Instant from) {
        return availability
                .freeSlots(MONDAY_NOON, from)
                .map(slot -> slot.startsAt().toString());
    }
}
