package io.rendezvous.bookings.booking;

import com.netflix.graphql.dgs.DgsDataLoader;
import io.rendezvous.kit.batch.BatchLoader;
import io.rendezvous.kit.tenancy.Tenancy;
import io.rendezvous.kit.viewer.Permission;
import io.rendezvous.kit.viewer.Viewer;
import java.util.Map;
import java.util.Set;
import reactor.core.publisher.Mono;

/** Leaves out bookings that are not the viewer's to see, as if there were none. */
@DgsDataLoader
public class BookingLoader extends BatchLoader<BookingId, Booking> {

    private final BookingRepository bookings;

    BookingLoader(Tenancy tenancy, BookingRepository bookings) {
        super(tenancy, Permission.READ_BOOKING);
        this.bookings = bookings;
    }

    @Override
    protected Mono<Map<BookingId, Booking>> load(Set<BookingId> ids, Viewer viewer) {
        return bookings.find(ids).filter(booking -> booking.isVisibleTo(viewer)).collectMap(Booking::id);
    }
}
