package io.rendezvous.bookings.booking;

import com.netflix.graphql.dgs.DgsComponent;
import com.netflix.graphql.dgs.DgsData;
import com.netflix.graphql.dgs.DgsDataFetchingEnvironment;
import com.netflix.graphql.dgs.DgsEntityFetcher;
import com.netflix.graphql.dgs.DgsQuery;
import com.netflix.graphql.dgs.InputArgument;
import graphql.relay.Connection;
import io.rendezvous.kit.page.Connections;
import io.rendezvous.kit.page.PageRequest;
import io.rendezvous.kit.tenancy.Tenancy;
import io.rendezvous.kit.viewer.Permission;
import io.rendezvous.kit.viewer.Viewer;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** Bookings as the graph sees them. */
@DgsComponent
public class BookingFetcher {

    private final BookingPages pages;
    private final Tenancy tenancy;
    private final Clock clock;

    BookingFetcher(BookingPages pages, Tenancy tenancy, Clock clock) {
        this.pages = pages;
        this.tenancy = tenancy;
        this.clock = clock;
    }

    @DgsQuery
    CompletableFuture<Booking> booking(@InputArgument BookingId id, DgsDataFetchingEnvironment environment) {
        return load(id, environment);
    }

    @DgsQuery
    Mono<Connection<Booking>> bookings(@InputArgument @Nullable BookingStatus status, PageRequest page, Viewer viewer) {
        viewer.require(Permission.READ_BOOKING);
        viewer.require(Permission.MANAGE_BOOKINGS);
        return tenancy.read(
                pages.all(status, page).collectList().map(rows -> Connections.of(rows, page, BookingPages::cursor)));
    }

    @DgsEntityFetcher(name = "Booking")
    public CompletableFuture<Booking> resolve(
            Map<String, Object> representation, DgsDataFetchingEnvironment environment) {
        return load(BookingId.valueOf(String.valueOf(representation.get("id"))), environment);
    }

    @DgsData(parentType = "Booking")
    boolean canCancel(Viewer viewer, DgsDataFetchingEnvironment environment) {
        return environment.<Booking>getSourceOrThrow().canBeCancelledBy(viewer, clock.instant());
    }

    private static CompletableFuture<Booking> load(BookingId id, DgsDataFetchingEnvironment environment) {
        return environment
                .<BookingId, Booking>getDataLoader(BookingLoader.class)
                .load(id);
    }
}
