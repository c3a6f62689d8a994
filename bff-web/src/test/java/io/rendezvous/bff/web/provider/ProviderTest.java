package io.rendezvous.bff.web.provider;

import static org.assertj.core.api.Assertions.assertThat;

import io.rendezvous.bff.web.provider.Provider.Rating;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class ProviderTest {

    @Test
    void saysNamePlaceAndRatingInOneLine() {
        assertThat(new Provider("1", "Casa Clara", "Lisboa", new Rating(4.5, 12)).headline(Locale.of("pt")))
                .isEqualTo("Casa Clara · Lisboa · 4,5 ★ (12)");
        assertThat(new Provider("1", "Casa Clara", "Lisboa", new Rating(null, 0)).headline(Locale.ENGLISH))
                .isEqualTo("Casa Clara · Lisboa");
    }
}
