package io.rendezvous.bff.mobile.booking;

import com.netflix.graphql.dgs.DgsComponent;
import com.netflix.graphql.dgs.DgsData;
import com.netflix.graphql.dgs.DgsDataFetchingEnvironment;
import com.netflix.graphql.dgs.DgsEntityFetcher;
import io.rendezvous.router.server.view.ViewCaller;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Bookings as phones show them, computed from what the graph says of them. */
@DgsComponent
public class BookingFetcher {

    @DgsEntityFetcher(name = "Booking")
    public Map<String, Object> resolve(Map<String, Object> representation) {
        return representation;
    }

    /** Null when the graph could not say all that it takes. */
    @DgsData(parentType = "Booking")
    @Nullable
    BookingCard card(DgsDataFetchingEnvironment environment) {
        Map<String, Object> booking = environment.getSourceOrThrow();
        if (booking.get("startsAt") instanceof String startsAt
                && booking.get("service") instanceof Map<?, ?> service
                && booking.get("provider") instanceof Map<?, ?> provider) {
            return BookingCard.of(
                    String.valueOf(service.get("name")),
                    String.valueOf(provider.get("businessName")),
                    Instant.parse(startsAt),
                    ZoneId.of(String.valueOf(provider.get("timeZone"))),
                    ViewCaller.of(environment).map(ViewCaller::locale).orElse(Locale.ENGLISH));
        }
        return null;
    }
}
