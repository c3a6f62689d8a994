package io.rendezvous.bff.mobile.booking;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What the graph says of a booking, as far as its card requires it. */
public record Booking(
        String id,
        @Nullable Instant startsAt,
        @Nullable Service service,
        @Nullable Provider provider) {

    public record Service(String name) {}

    public record Provider(String businessName, ZoneId timeZone) {}

    /** Null when the graph could not say all that it takes. */
    @Nullable
    BookingCard card(Locale locale) {
        if (startsAt == null || service == null || provider == null) {
            return null;
        }
        var time = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(locale)
                .withZone(provider.timeZone());
        return new BookingCard(service.name() + " · " + provider.businessName(), time.format(startsAt));
    }
}
