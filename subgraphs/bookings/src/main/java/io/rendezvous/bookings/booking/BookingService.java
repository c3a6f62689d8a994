package io.rendezvous.bookings.booking;

import io.rendezvous.bookings.booking.CancelBookingResult.CancelBookingSuccess;
import io.rendezvous.bookings.booking.CancelBookingResult.CancellationWindowClosed;
import io.rendezvous.bookings.booking.ConfirmBookingResult.ConfirmBookingSuccess;
import io.rendezvous.bookings.booking.DeclineBookingResult.DeclineBookingSuccess;
import io.rendezvous.kit.error.Refusal;
import io.rendezvous.kit.tenancy.Tenancy;
import io.rendezvous.kit.viewer.Viewer;
import java.time.Clock;
import java.util.function.BiPredicate;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/**
 * How a booking goes on. Each act locks the booking, lets it decide and stores what it became, in one transaction. All
 * of them refuse with NOT_FOUND what the viewer can't see, and with FORBIDDEN what is not the viewer's to do.
 */
@Service
class BookingService {

    private final Tenancy tenancy;
    private final BookingRepository bookings;
    private final Clock clock;

    BookingService(Tenancy tenancy, BookingRepository bookings, Clock clock) {
        this.tenancy = tenancy;
        this.bookings = bookings;
        this.clock = clock;
    }

    Mono<ConfirmBookingResult> confirm(BookingId id, Viewer viewer) {
        return tenancy.write(lock(id, viewer, Booking::isAnsweredBy)
                .map(booking -> booking.confirm(clock.instant()))
                .flatMap(result -> switch (result) {
                    case ConfirmBookingSuccess(var booking) ->
                        bookings.save(booking).thenReturn(result);
                    case BookingNotInState _ -> Mono.just(result);
                }));
    }

    Mono<DeclineBookingResult> decline(BookingId id, Viewer viewer) {
        return tenancy.write(lock(id, viewer, Booking::isAnsweredBy)
                .map(booking -> booking.decline(clock.instant()))
                .flatMap(result -> switch (result) {
                    case DeclineBookingSuccess(var booking) ->
                        bookings.save(booking).thenReturn(result);
                    case BookingNotInState _ -> Mono.just(result);
                }));
    }

    Mono<CancelBookingResult> cancel(BookingId id, Viewer viewer) {
        return tenancy.write(lock(id, viewer, Booking::concerns)
                .map(booking -> booking.cancel(clock.instant()))
                .flatMap(result -> switch (result) {
                    case CancelBookingSuccess(var booking) ->
                        bookings.save(booking).thenReturn(result);
                    case CancellationWindowClosed _, BookingNotInState _ -> Mono.just(result);
                }));
    }

    private Mono<Booking> lock(BookingId id, Viewer viewer, BiPredicate<Booking, Viewer> mayAct) {
        return bookings.lock(id)
                .filter(booking -> booking.isVisibleTo(viewer))
                .switchIfEmpty(Refusal.orNotFound("Booking"))
                .filter(booking -> mayAct.test(booking, viewer))
                .switchIfEmpty(Mono.error(() -> Refusal.forbidden("This is for somebody else to decide.")));
    }
}
