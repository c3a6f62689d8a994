package io.rendezvous.bookings.customer;

import com.netflix.graphql.dgs.DgsComponent;
import com.netflix.graphql.dgs.DgsData;
import com.netflix.graphql.dgs.DgsDataFetchingEnvironment;
import com.netflix.graphql.dgs.DgsEntityFetcher;
import graphql.relay.Connection;
import io.rendezvous.bookings.booking.Booking;
import io.rendezvous.bookings.booking.CustomerBookingsLoader;
import io.rendezvous.bookings.foreign.User;
import io.rendezvous.bookings.foreign.UserId;
import io.rendezvous.kit.page.PageOf;
import io.rendezvous.kit.page.PageRequest;
import io.rendezvous.kit.viewer.Permission;
import io.rendezvous.kit.viewer.Viewer;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** People as those who book. */
@DgsComponent
public class CustomerFetcher {

    /** Whether there is such a person is for users to say. */
    @DgsEntityFetcher(name = "User")
    public User resolve(Map<String, Object> representation) {
        return new User(UserId.valueOf(String.valueOf(representation.get("id"))));
    }

    @DgsData(parentType = "User")
    CompletableFuture<@Nullable Connection<Booking>> bookings(
            PageRequest page, Viewer viewer, DgsDataFetchingEnvironment environment) {
        var customer = environment.<User>getSourceOrThrow().id();
        return viewer.is(customer.uuid()) || viewer.may(Permission.MANAGE_BOOKINGS)
                ? load(new PageOf<>(customer, page), environment)
                : CompletableFuture.completedFuture(null);
    }

    private static CompletableFuture<@Nullable Connection<Booking>> load(
            PageOf<UserId> page, DgsDataFetchingEnvironment environment) {
        return environment
                .<PageOf<UserId>, Connection<Booking>>getDataLoader(CustomerBookingsLoader.class)
                .load(page);
    }
}
