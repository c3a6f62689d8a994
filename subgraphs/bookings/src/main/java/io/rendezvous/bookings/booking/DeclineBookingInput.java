package io.rendezvous.bookings.booking;

record DeclineBookingInput(BookingId bookingId) {}
