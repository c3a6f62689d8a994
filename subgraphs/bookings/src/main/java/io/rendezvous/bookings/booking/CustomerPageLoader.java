package io.rendezvous.bookings.booking;

import static java.util.stream.Collectors.toMap;

import com.netflix.graphql.dgs.DgsDataLoader;
import graphql.relay.Connection;
import io.rendezvous.kit.batch.BatchLoader;
import io.rendezvous.kit.page.Connections;
import io.rendezvous.kit.tenancy.Tenancy;
import io.rendezvous.kit.viewer.Viewer;
import java.util.List;
import java.util.Map;
import java.util.Set;
import reactor.core.publisher.Mono;

/** Answers with a page for everyone, empty for those who have booked nothing. Whoever asks must be allowed to see it. */
@DgsDataLoader
public class CustomerPageLoader extends BatchLoader<CustomerPage, Connection<Booking>> {

    private final BookingPages bookings;

    CustomerPageLoader(Tenancy tenancy, BookingPages bookings) {
        super(tenancy);
        this.bookings = bookings;
    }

    @Override
    protected Mono<Map<CustomerPage, Connection<Booking>>> load(Set<CustomerPage> pages, Viewer viewer) {
        return bookings.ofCustomers(List.copyOf(pages))
                .map(found -> pages.stream().collect(toMap(page -> page, page -> connection(page, found))));
    }

    private static Connection<Booking> connection(CustomerPage page, Map<CustomerPage, List<Booking>> found) {
        return Connections.of(found.getOrDefault(page, List.of()), page.page(), Position::cursor);
    }
}
