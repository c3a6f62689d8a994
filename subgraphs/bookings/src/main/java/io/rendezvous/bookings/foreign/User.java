package io.rendezvous.bookings.foreign;

public record User(UserId id) {}
