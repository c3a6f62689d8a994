package io.rendezvous.bookings.availability;

import static java.time.DayOfWeek.SATURDAY;
import static java.time.DayOfWeek.SUNDAY;
import static java.time.DayOfWeek.WEDNESDAY;
import static org.assertj.core.api.Assertions.assertThat;

import io.rendezvous.bookings.offer.Schedule;
import io.rendezvous.bookings.offer.WorkingHours;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SlotGridTest {

    @Test
    void cutsWorkingHoursIntoPiecesOfTheServicesDuration() {
        var grid = grid("Europe/Berlin", 60, hours(WEDNESDAY, "09:00", "12:30"));

        assertThat(slots(grid, "2026-11-25"))
                .containsExactly(
                        "2026-11-25T08:00:00Z/09:00:00Z",
                        "2026-11-25T09:00:00Z/10:00:00Z",
                        "2026-11-25T10:00:00Z/11:00:00Z");
    }

    @Test
    void startsOnAQuarterOfAnHour() {
        var grid = grid("Europe/London", 50, hours(WEDNESDAY, "09:10", "11:00"));

        assertThat(starts(grid, "2026-11-25")).containsExactly("2026-11-25T09:15:00Z", "2026-11-25T10:05:00Z");
    }

    @Test
    void beginsAnewAfterABreak() {
        var grid = grid("Europe/London", 60, hours(WEDNESDAY, "09:00", "10:30"), hours(WEDNESDAY, "11:00", "12:00"));

        assertThat(starts(grid, "2026-11-25")).containsExactly("2026-11-25T09:00:00Z", "2026-11-25T11:00:00Z");
    }

    @Test
    void holdsNothingWhenTheServiceIsLongerThanTheHours() {
        assertThat(starts(grid("Europe/London", 90, hours(WEDNESDAY, "09:00", "10:00")), "2026-11-25"))
                .isEmpty();
    }

    @Test
    void holdsNothingWithoutWorkingHours() {
        assertThat(starts(grid("Europe/London", 60), "2026-11-25")).isEmpty();
    }

    @Test
    void worksUntilTheEndOfTheDayWhenTheHoursCloseAtMidnight() {
        var grid = grid("Europe/London", 60, hours(WEDNESDAY, "22:00", "00:00"));

        assertThat(slots(grid, "2026-11-25"))
                .containsExactly("2026-11-25T22:00:00Z/23:00:00Z", "2026-11-25T23:00:00Z/00:00:00Z");
    }

    @Test
    void offersAWholeDayAsOneSlot() {
        var grid = grid("Europe/London", 24 * 60, hours(WEDNESDAY, "00:00", "00:00"));

        assertThat(starts(grid, "2026-11-25")).containsExactly("2026-11-25T00:00:00Z");
    }

    @Test
    void skipsTheHourThatClocksGoForwardOver() {
        var grid = grid("Europe/Lisbon", 60, hours(SUNDAY, "00:00", "04:00"));

        assertThat(starts(grid, "2027-03-28"))
                .as("clocks go from 01:00 to 02:00, so four hours on the clock are three")
                .containsExactly("2027-03-28T00:00:00Z", "2027-03-28T01:00:00Z", "2027-03-28T02:00:00Z");
    }

    @Test
    void opensAtTheEndOfAGapThatItsOpeningFallsInto() {
        var grid = grid("America/New_York", 30, hours(SUNDAY, "02:30", "04:00"));

        assertThat(starts(grid, "2027-03-14"))
                .as("02:30 doesn't exist: 01:59 EST is followed by 03:00 EDT")
                .containsExactly("2027-03-14T07:00:00Z", "2027-03-14T07:30:00Z");
    }

    @Test
    void closesAtTheEndOfAGapThatItsClosingFallsInto() {
        var grid = grid("America/New_York", 30, hours(SUNDAY, "01:00", "02:30"));

        assertThat(starts(grid, "2027-03-14")).containsExactly("2027-03-14T06:00:00Z", "2027-03-14T06:30:00Z");
    }

    @Test
    void holdsNothingWhenAllTheHoursFallIntoAGap() {
        assertThat(starts(grid("America/New_York", 15, hours(SUNDAY, "02:00", "03:00")), "2027-03-14"))
                .isEmpty();
    }

    @Test
    void worksTheHourThatClocksRepeatTwice() {
        var grid = grid("Europe/Lisbon", 60, hours(SUNDAY, "00:00", "04:00"));

        assertThat(starts(grid, "2026-10-25"))
                .as("clocks go from 02:00 back to 01:00, so four hours on the clock are five")
                .containsExactly(
                        "2026-10-24T23:00:00Z",
                        "2026-10-25T00:00:00Z",
                        "2026-10-25T01:00:00Z",
                        "2026-10-25T02:00:00Z",
                        "2026-10-25T03:00:00Z");
    }

    @Test
    void takesTheEarlierOfTwoTimesThatTheClocksShow() {
        var grid = grid("America/New_York", 30, hours(SUNDAY, "01:00", "01:30"));

        assertThat(starts(grid, "2026-11-01"))
                .as("01:00 comes first as EDT, then again as EST")
                .containsExactly("2026-11-01T05:00:00Z");
    }

    @Test
    void keepsToTheProvidersWeekdayOnBothSidesOfTheDateLine() {
        assertThat(starts(grid("Pacific/Kiritimati", 60, hours(SATURDAY, "09:00", "10:00")), "2026-11-28"))
                .containsExactly("2026-11-27T19:00:00Z");
        assertThat(starts(grid("Pacific/Pago_Pago", 60, hours(SATURDAY, "09:00", "10:00")), "2026-11-28"))
                .containsExactly("2026-11-28T20:00:00Z");
    }

    @Test
    void findsTheSlotThatStartsAtAnInstant() {
        var grid = grid("Europe/London", 60, hours(WEDNESDAY, "09:00", "11:00"));

        assertThat(grid.startingAt(Instant.parse("2026-11-25T10:00:00Z")))
                .contains(FreeSlot.of(Instant.parse("2026-11-25T10:00:00Z"), Duration.ofHours(1)));
        assertThat(grid.startingAt(Instant.parse("2026-11-25T10:30:00Z"))).isEmpty();
        assertThat(grid.startingAt(Instant.parse("2026-11-25T10:00:00.001Z"))).isEmpty();
    }

    private static SlotGrid grid(String zone, int minutes, WorkingHours... hours) {
        return new SlotGrid(new Schedule(ZoneId.of(zone), List.of(hours)), Duration.ofMinutes(minutes));
    }

    private static WorkingHours hours(DayOfWeek weekday, String opensAt, String closesAt) {
        return new WorkingHours(weekday, LocalTime.parse(opensAt), LocalTime.parse(closesAt));
    }

    private static Stream<String> slots(SlotGrid grid, String day) {
        return grid.startingIn(dayInItsZone(grid, day))
                .map(slot -> slot.startsAt() + "/" + slot.endsAt().toString().substring(11));
    }

    private static Stream<String> starts(SlotGrid grid, String day) {
        return grid.startingIn(dayInItsZone(grid, day))
                .map(slot -> slot.startsAt().toString());
    }

    private static BookingWindow dayInItsZone(SlotGrid grid, String day) {
        var zone = grid.schedule().zone();
        var date = LocalDate.parse(day);
        return new BookingWindow(
                date.atStartOfDay(zone).toInstant(),
                date.plusDays(1).atStartOfDay(zone).toInstant());
    }
}
