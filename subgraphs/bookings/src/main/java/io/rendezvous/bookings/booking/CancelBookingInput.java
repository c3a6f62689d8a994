package io.rendezvous.bookings.booking;

record CancelBookingInput(BookingId bookingId) {}
