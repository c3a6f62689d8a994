package io.rendezvous.bookings.booking;

import java.time.Instant;

/** What {@code Mutation.cancelBooking} can answer. Each record is the GraphQL type of the same name. */
sealed interface CancelBookingResult
        permits CancelBookingResult.CancelBookingSuccess,
                CancelBookingResult.CancellationWindowClosed,
                BookingNotInState {

    record CancelBookingSuccess(Booking booking) implements CancelBookingResult {}

    record CancellationWindowClosed(Instant closedAt) implements CancelBookingResult {
        public String message() {
            return "It is too late to cancel this booking.";
        }
    }
}
