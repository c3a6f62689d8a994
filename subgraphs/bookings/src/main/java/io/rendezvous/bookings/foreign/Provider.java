package io.rendezvous.bookings.foreign;

public record Provider(ProviderId id) {}
