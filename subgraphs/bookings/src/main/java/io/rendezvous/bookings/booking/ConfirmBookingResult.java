package io.rendezvous.bookings.booking;

/** What {@code Mutation.confirmBooking} can answer. Each record is the GraphQL type of the same name. */
sealed interface ConfirmBookingResult permits ConfirmBookingResult.ConfirmBookingSuccess, BookingNotInState {

    record ConfirmBookingSuccess(Booking booking) implements ConfirmBookingResult {}
}
