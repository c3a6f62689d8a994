package io.rendezvous.bff.admin.booking;

import static org.assertj.core.api.Assertions.assertThat;

import io.rendezvous.bff.admin.booking.Booking.Money;
import io.rendezvous.bff.admin.booking.Booking.Price;
import java.time.Instant;
import java.util.Currency;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class BookingTest {

    private static final Instant NINE = Instant.parse("2026-12-01T09:00:00Z");

    @Test
    void saysHowLongAndForHowMuch() {
        assertThat(booking(4_500, "EUR").summary(Locale.US)).isEqualTo("90 min · €45.00");
        assertThat(booking(4_500, "JPY").summary(Locale.US)).isEqualTo("90 min · ¥4,500");
    }

    private static Booking booking(long minorUnits, String currency) {
        var total = new Money(minorUnits, Currency.getInstance(currency));
        return new Booking("1", NINE, NINE.plusSeconds(5_400), new Price(total));
    }
}
