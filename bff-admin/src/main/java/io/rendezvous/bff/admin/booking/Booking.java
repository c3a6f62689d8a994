package io.rendezvous.bff.admin.booking;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.Duration;
import java.time.Instant;
import java.util.Currency;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What the graph says of a booking, as far as its summary requires it. */
public record Booking(
        String id,
        @Nullable Instant startsAt,
        @Nullable Instant endsAt,
        @Nullable Price price) {

    public record Price(Money total) {}

    /** @param minorUnits 1999 is 19.99 EUR */
    public record Money(long minorUnits, Currency currency) {

        String text(Locale locale) {
            var digits = currency.getDefaultFractionDigits();
            var format = NumberFormat.getCurrencyInstance(locale);
            format.setCurrency(currency);
            format.setMinimumFractionDigits(digits);
            format.setMaximumFractionDigits(digits);
            return format.format(BigDecimal.valueOf(minorUnits, digits));
        }
    }

    /** How long and for how much: {@code 90 min · €45.00}. Null when the graph could not say all that it takes. */
    @Nullable
    String summary(Locale locale) {
        if (startsAt == null || endsAt == null || price == null) {
            return null;
        }
        return Duration.between(startsAt, endsAt).toMinutes() + " min · "
                + price.total().text(locale);
    }
}
