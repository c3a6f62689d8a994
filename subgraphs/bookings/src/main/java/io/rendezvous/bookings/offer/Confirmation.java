package io.rendezvous.bookings.offer;

/** How a booking becomes binding. */
public enum Confirmation {
    /** At once. */
    INSTANT,
    /** When the provider's owner says so. */
    ON_REQUEST
}
