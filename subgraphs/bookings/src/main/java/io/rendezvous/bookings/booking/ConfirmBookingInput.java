package io.rendezvous.bookings.booking;

record ConfirmBookingInput(BookingId bookingId) {}
