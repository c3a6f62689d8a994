package io.rendezvous.chat.booking;

/** A booking; bookings knows the rest. */
public record Booking(BookingId id) {}
