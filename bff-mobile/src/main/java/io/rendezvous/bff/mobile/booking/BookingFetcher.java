package io.rendezvous.bff.mobile.booking;

import com.netflix.graphql.dgs.DgsComponent;
import com.netflix.graphql.dgs.DgsData;
import com.netflix.graphql.dgs.DgsDataFetchingEnvironment;
import com.netflix.graphql.dgs.DgsEntityFetcher;
import io.rendezvous.router.server.view.Representation;
import io.rendezvous.router.server.view.ViewCaller;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Bookings as phones show them. */
@DgsComponent
public class BookingFetcher {

    @DgsEntityFetcher(name = "Booking")
    public Booking resolve(Map<String, Object> representation) {
        return Representation.as(Booking.class, representation);
    }

    @DgsData(parentType = "Booking")
    @Nullable
    BookingCard card(DgsDataFetchingEnvironment environment) {
        var locale = ViewCaller.of(environment).map(ViewCaller::locale).orElse(Locale.ENGLISH);
        return environment.<Booking>getSourceOrThrow().card(locale);
    }
}
