package io.rendezvous.bookings.booking;

import com.netflix.graphql.dgs.DgsDataLoader;
import io.rendezvous.bookings.foreign.UserId;
import io.rendezvous.kit.batch.PageLoader;
import io.rendezvous.kit.page.PageRequest;
import io.rendezvous.kit.tenancy.Tenancy;
import io.rendezvous.kit.viewer.Permission;
import java.util.Set;
import reactor.core.publisher.Flux;

/** What people have booked, latest start first. Whoever asks must be allowed to see it. */
@DgsDataLoader
public class CustomerBookingsLoader extends PageLoader<UserId, Booking> {

    private final BookingPages bookings;

    CustomerBookingsLoader(Tenancy tenancy, BookingPages bookings) {
        super(tenancy, Permission.READ_BOOKING, booking -> booking.customer().id(), BookingPages::cursor);
        this.bookings = bookings;
    }

    @Override
    protected Flux<Booking> rows(Set<UserId> customers, PageRequest page) {
        return bookings.ofCustomers(customers, page);
    }
}
