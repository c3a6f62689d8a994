package io.rendezvous.bookings.booking;

/** What was asked does not fit the state that the booking is in. */
record BookingNotInState(Booking booking) implements ConfirmBookingResult, DeclineBookingResult, CancelBookingResult {

    public String message() {
        return switch (booking.status()) {
            case REQUESTED -> "This booking waits for the provider.";
            case CONFIRMED -> "This booking is confirmed already.";
            case DECLINED -> "This booking was declined.";
            case CANCELLED -> "This booking was cancelled.";
            case COMPLETED -> "This booking has taken place.";
        };
    }
}
