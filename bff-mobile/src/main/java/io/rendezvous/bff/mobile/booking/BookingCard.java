package io.rendezvous.bff.mobile.booking;

/**
 * A booking in two lines.
 *
 * @param title the service and who provides it
 * @param subtitle day and time in the provider's zone
 */
record BookingCard(String title, String subtitle) {}
