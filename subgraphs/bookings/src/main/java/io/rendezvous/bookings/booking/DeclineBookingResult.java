package io.rendezvous.bookings.booking;

/** What {@code Mutation.declineBooking} can answer. Each record is the GraphQL type of the same name. */
sealed interface DeclineBookingResult permits DeclineBookingResult.DeclineBookingSuccess, BookingNotInState {

    record DeclineBookingSuccess(Booking booking) implements DeclineBookingResult {}
}
