package io.rendezvous.bookings.booking;

import io.rendezvous.kit.money.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** What a booking costs and why. */
public record PriceBreakdown(Money service, Money platformFee) {

    private static final BigDecimal PLATFORM_FEE = new BigDecimal("0.10");

    /** The fee is rounded to the minor unit, half of one up. */
    static PriceBreakdown of(Money service) {
        var fee =
                PLATFORM_FEE.multiply(BigDecimal.valueOf(service.minorUnits())).setScale(0, RoundingMode.HALF_UP);
        return new PriceBreakdown(service, new Money(fee.intValueExact(), service.currency()));
    }

    public Money total() {
        return service.plus(platformFee);
    }
}
