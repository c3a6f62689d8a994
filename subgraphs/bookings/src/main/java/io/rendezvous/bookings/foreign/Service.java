package io.rendezvous.bookings.foreign;

public record Service(ServiceId id) {}
