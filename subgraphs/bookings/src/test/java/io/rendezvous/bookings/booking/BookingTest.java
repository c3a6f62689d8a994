package io.rendezvous.bookings.booking;

import static io.rendezvous.bookings.booking.BookingStatus.CONFIRMED;
import static io.rendezvous.bookings.booking.BookingStatus.REQUESTED;
import static io.rendezvous.bookings.booking.Bookings.END;
import static io.rendezvous.bookings.booking.Bookings.LONG_BEFORE;
import static io.rendezvous.bookings.booking.Bookings.START;
import static io.rendezvous.bookings.booking.Bookings.aBooking;
import static io.rendezvous.bookings.booking.Bookings.aBookingOf;
import static org.assertj.core.api.Assertions.assertThat;

import io.rendezvous.bookings.booking.CancelBookingResult.CancelBookingSuccess;
import io.rendezvous.bookings.booking.CancelBookingResult.CancellationWindowClosed;
import io.rendezvous.bookings.booking.ConfirmBookingResult.ConfirmBookingSuccess;
import io.rendezvous.bookings.booking.DeclineBookingResult.DeclineBookingSuccess;
import io.rendezvous.bookings.foreign.ServiceId;
import io.rendezvous.bookings.offer.Offers;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BookingTest {

    private static final Instant LAST_MOMENT_TO_CANCEL = START.minus(Duration.ofHours(24));

    /** What each act and time make of a booking in each state; a dash where they change nothing. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            #         | confirm   | decline  | cancel    | its start | its end
            REQUESTED | CONFIRMED | DECLINED | CANCELLED | DECLINED  | DECLINED
            CONFIRMED | -         | -        | CANCELLED | -         | COMPLETED
            DECLINED  | -         | -        | -         | -         | -
            CANCELLED | -         | -        | -         | -         | -
            COMPLETED | -         | -        | -         | -         | -
            """)
    void livesByThisTable(
            BookingStatus status, String confirm, String decline, String cancel, String start, String end) {
        var booking = aBooking().in(status);

        assertThat(outcome(booking.confirm(LONG_BEFORE))).isEqualTo(confirm);
        assertThat(outcome(booking.decline(LONG_BEFORE))).isEqualTo(decline);
        assertThat(outcome(booking.cancel(LONG_BEFORE))).isEqualTo(cancel);
        assertThat(outcome(booking, booking.at(START))).isEqualTo(start);
        assertThat(outcome(booking, booking.at(END))).isEqualTo(end);
    }

    @Test
    void isBindingAtOnceOrWaitsForTheProvider() {
        assertThat(aBookingOf(Offers.anHourEachDay("08:00", "18:00")).status()).isEqualTo(CONFIRMED);
        assertThat(aBookingOf(Offers.onRequest(Offers.anHourEachDay("08:00", "18:00")))
                        .status())
                .isEqualTo(REQUESTED);
    }

    @Test
    void cancelsUpToTheLastMomentOfItsNotice() {
        assertThat(aBooking().cancellableUntil()).isEqualTo(LAST_MOMENT_TO_CANCEL);
        assertThat(aBooking().cancel(LAST_MOMENT_TO_CANCEL)).isInstanceOf(CancelBookingSuccess.class);
    }

    @Test
    void refusesCancellationInsideTheNoticePeriod() {
        assertThat(aBooking().cancel(LAST_MOMENT_TO_CANCEL.plusNanos(1)))
                .isEqualTo(new CancellationWindowClosed(LAST_MOMENT_TO_CANCEL));
    }

    @Test
    void takesAnAnswerUntilItStarts() {
        var request = aBooking().in(REQUESTED);

        assertThat(outcome(request.confirm(START.minusNanos(1)))).isEqualTo("CONFIRMED");
        assertThat(request.confirm(START)).isEqualTo(new BookingNotInState(request.at(START)));
        assertThat(request.decline(START)).isEqualTo(new BookingNotInState(request.at(START)));
    }

    @Test
    void answersOnlyTheInputItWasMadeFrom() {
        var booking = aBooking();
        var service = booking.service().id();
        var another = new ServiceId(UUID.randomUUID());
        var note = booking.note();

        assertThat(booking.answers(new BookServiceInput(service, START, note, "k")))
                .isTrue();
        assertThat(booking.answers(new BookServiceInput(service, START, " " + note + " ", "k")))
                .as("blanks around a note mean nothing")
                .isTrue();
        assertThat(booking.answers(new BookServiceInput(service, START, null, "k")))
                .isFalse();
        assertThat(booking.answers(new BookServiceInput(service, END, note, "k")))
                .isFalse();
        assertThat(booking.answers(new BookServiceInput(another, START, note, "k")))
                .isFalse();
    }

    private static String outcome(ConfirmBookingResult result) {
        return switch (result) {
            case ConfirmBookingSuccess(var booking) -> booking.status().name();
            case BookingNotInState _ -> "-";
        };
    }

    private static String outcome(DeclineBookingResult result) {
        return switch (result) {
            case DeclineBookingSuccess(var booking) -> booking.status().name();
            case BookingNotInState _ -> "-";
        };
    }

    private static String outcome(CancelBookingResult result) {
        return switch (result) {
            case CancelBookingSuccess(var booking) -> booking.status().name();
            case CancellationWindowClosed _ -> "too late";
            case BookingNotInState _ -> "-";
        };
    }

    private static String outcome(Booking before, Booking after) {
        return before.equals(after) ? "-" : after.status().name();
    }
}
