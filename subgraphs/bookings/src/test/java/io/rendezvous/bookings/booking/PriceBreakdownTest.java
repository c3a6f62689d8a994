package io.rendezvous.bookings.booking;

import static org.assertj.core.api.Assertions.assertThat;

import io.rendezvous.kit.money.Money;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PriceBreakdownTest {

    @ParameterizedTest
    @CsvSource({
        "4000, 400, 4400",
        "4, 0, 4",
        "5, 1, 6",
        "1994, 199, 2193",
        "1995, 200, 2195",
        "0, 0, 0",
        "100000000, 10000000, 110000000"
    })
    void addsATenthRoundedHalfUpToTheMinorUnit(int service, int platformFee, int total) {
        var price = PriceBreakdown.of(new Money(service, "EUR"));

        assertThat(price.platformFee()).isEqualTo(new Money(platformFee, "EUR"));
        assertThat(price.total()).isEqualTo(new Money(total, "EUR"));
    }
}
