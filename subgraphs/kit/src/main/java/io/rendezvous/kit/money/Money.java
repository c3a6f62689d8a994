package io.rendezvous.kit.money;

import java.util.Currency;

/**
 * An amount in a currency.
 *
 * @param minorUnits 1999 is 19.99 EUR
 * @param currency ISO 4217
 */
public record Money(int minorUnits, String currency) {

    public Money {
        Currency.getInstance(currency);
    }

    public static Money of(int minorUnits, String currency) {
        return new Money(minorUnits, currency);
    }

    /** Fails on another currency and beyond what the graph can show. */
    public Money plus(Money other) {
        if (!currency.equals(other.currency)) {
            throw new IllegalArgumentException("can't add " + other.currency + " to " + currency);
        }
        return new Money(Math.addExact(minorUnits, other.minorUnits), currency);
    }
}
