package io.rendezvous.bookings.booking;

import io.rendezvous.kit.tenancy.Tenancy;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Moves on the bookings whose time has come. Any number of instances may do it at once: each takes those that no other
 * holds, and a booking moves once.
 */
@Component
class DueBookings {

    private static final int BATCH = 100;

    private final Tenancy tenancy;
    private final BookingRepository bookings;
    private final Clock clock;

    DueBookings(Tenancy tenancy, BookingRepository bookings, Clock clock) {
        this.tenancy = tenancy;
        this.bookings = bookings;
        this.clock = clock;
    }

    @Scheduled(
            initialDelayString = "${rendezvous.bookings.due-interval:PT10S}",
            fixedDelayString = "${rendezvous.bookings.due-interval:PT10S}")
    Mono<Void> moveOn() {
        var now = clock.instant();
        return bookings.communitiesWithDue(now)
                .concatMapDelayError(community -> moveOn(community, now))
                .then();
    }

    /** Batch by batch, a transaction each, until there is nothing left to take. */
    private Mono<Void> moveOn(UUID community, Instant now) {
        return tenancy.writeIn(community, moveOnBatch(now))
                .repeat()
                .takeUntil(moved -> moved < BATCH)
                .then();
    }

    private Mono<Long> moveOnBatch(Instant now) {
        return bookings.lockDue(now, BATCH)
                .flatMapIterable(due -> due)
                .concatMap(booking -> bookings.save(booking.at(now)).thenReturn(booking))
                .count();
    }
}
