package io.rendezvous.bookings.booking;

import com.netflix.graphql.dgs.DgsComponent;
import com.netflix.graphql.dgs.DgsMutation;
import com.netflix.graphql.dgs.InputArgument;
import io.rendezvous.bookings.foreign.User;
import io.rendezvous.bookings.foreign.UserId;
import io.rendezvous.kit.viewer.Permission;
import io.rendezvous.kit.viewer.Viewer;
import reactor.core.publisher.Mono;

/** What can be done with bookings. */
@DgsComponent
class BookingMutations {

    private final BookingDesk desk;
    private final BookingService service;

    BookingMutations(BookingDesk desk, BookingService service) {
        this.desk = desk;
        this.service = service;
    }

    @DgsMutation
    Mono<BookServiceResult> bookService(@InputArgument BookServiceInput input, Viewer viewer) {
        viewer.require(Permission.WRITE_BOOKING);
        return desk.book(input, new User(new UserId(viewer.requirePerson().userId())));
    }

    @DgsMutation
    Mono<ConfirmBookingResult> confirmBooking(@InputArgument ConfirmBookingInput input, Viewer viewer) {
        viewer.require(Permission.WRITE_BOOKING);
        return service.confirm(input.bookingId(), viewer);
    }

    @DgsMutation
    Mono<DeclineBookingResult> declineBooking(@InputArgument DeclineBookingInput input, Viewer viewer) {
        viewer.require(Permission.WRITE_BOOKING);
        return service.decline(input.bookingId(), viewer);
    }

    @DgsMutation
    Mono<CancelBookingResult> cancelBooking(@InputArgument CancelBookingInput input, Viewer viewer) {
        viewer.require(Permission.WRITE_BOOKING);
        return service.cancel(input.bookingId(), viewer);
    }
}
