package io.rendezvous.bff.mobile.booking;

import static org.assertj.core.api.Assertions.assertThat;

import io.rendezvous.router.server.view.Representation;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BookingTest {

    private static final Map<String, Object> REPRESENTATION = Map.of(
            "__typename", "Booking",
            "id", "1",
            "startsAt", "2026-12-01T09:00:00Z",
            "service", Map.of("name", "Guitar lesson"),
            "provider", Map.of("businessName", "Casa Clara", "timeZone", "Asia/Tokyo"));

    @Test
    void tellsServiceProviderAndTimeInTheProvidersZone() {
        var card = Representation.as(Booking.class, REPRESENTATION).card(Locale.UK);
        assertThat(card).isEqualTo(new BookingCard("Guitar lesson · Casa Clara", "1 Dec 2026, 18:00"));
    }

    @Test
    void hasNoCardWhenSomethingItTakesIsMissing() {
        assertThat(Representation.as(Booking.class, Map.of("id", "1")).card(Locale.UK))
                .isNull();
    }
}
