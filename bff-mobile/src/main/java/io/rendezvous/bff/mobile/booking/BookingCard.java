package io.rendezvous.bff.mobile.booking;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;

/**
 * A booking in two lines.
 *
 * @param title the service and who provides it
 * @param subtitle day and time in the provider's zone
 */
record BookingCard(String title, String subtitle) {

    static BookingCard of(String service, String provider, Instant startsAt, ZoneId zone, Locale locale) {
        var time = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(locale)
                .withZone(zone);
        return new BookingCard(service + " · " + provider, time.format(startsAt));
    }
}
