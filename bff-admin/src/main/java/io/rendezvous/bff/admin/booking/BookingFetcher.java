package io.rendezvous.bff.admin.booking;

import com.netflix.graphql.dgs.DgsComponent;
import com.netflix.graphql.dgs.DgsData;
import com.netflix.graphql.dgs.DgsDataFetchingEnvironment;
import com.netflix.graphql.dgs.DgsEntityFetcher;
import io.rendezvous.router.server.view.ViewCaller;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.Duration;
import java.time.Instant;
import java.util.Currency;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Bookings as staff's lists show them, computed from what the graph says of them. */
@DgsComponent
public class BookingFetcher {

    @DgsEntityFetcher(name = "Booking")
    public Map<String, Object> resolve(Map<String, Object> representation) {
        return representation;
    }

    /** How long and for how much: {@code 90 min · €45.00}. Null when the graph could not say all that it takes. */
    @DgsData(parentType = "Booking")
    @Nullable
    String summary(DgsDataFetchingEnvironment environment) {
        Map<String, Object> booking = environment.getSourceOrThrow();
        if (booking.get("startsAt") instanceof String startsAt
                && booking.get("endsAt") instanceof String endsAt
                && booking.get("price") instanceof Map<?, ?> price
                && price.get("total") instanceof Map<?, ?> total
                && total.get("minorUnits") instanceof Number minorUnits) {
            var locale = ViewCaller.of(environment).map(ViewCaller::locale).orElse(Locale.ENGLISH);
            var minutes = Duration.between(Instant.parse(startsAt), Instant.parse(endsAt))
                    .toMinutes();
            return minutes + " min · " + amount(minorUnits, String.valueOf(total.get("currency")), locale);
        }
        return null;
    }

    private static String amount(Number minorUnits, String code, Locale locale) {
        var currency = Currency.getInstance(code);
        var format = NumberFormat.getCurrencyInstance(locale);
        format.setCurrency(currency);
        format.setMinimumFractionDigits(currency.getDefaultFractionDigits());
        format.setMaximumFractionDigits(currency.getDefaultFractionDigits());
        return format.format(BigDecimal.valueOf(minorUnits.longValue(), currency.getDefaultFractionDigits()));
    }
}
