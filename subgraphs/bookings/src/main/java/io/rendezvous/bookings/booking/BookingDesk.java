package io.rendezvous.bookings.booking;

import io.rendezvous.bookings.availability.Availability;
import io.rendezvous.bookings.availability.AvailabilityRepository;
import io.rendezvous.bookings.availability.FreeSlot;
import io.rendezvous.bookings.booking.BookServiceResult.BookServiceSuccess;
import io.rendezvous.bookings.booking.BookServiceResult.InvalidInput;
import io.rendezvous.bookings.booking.BookServiceResult.SlotNotOffered;
import io.rendezvous.bookings.booking.BookServiceResult.SlotTaken;
import io.rendezvous.bookings.foreign.User;
import io.rendezvous.bookings.offer.OfferRepository;
import io.rendezvous.bookings.offer.OfferedService;
import io.rendezvous.kit.id.Ids;
import io.rendezvous.kit.tenancy.Tenancy;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Where services are booked. */
@Component
class BookingDesk {

    private static final int MOST_ALTERNATIVES = 5;

    private final Tenancy tenancy;
    private final BookingRepository bookings;
    private final OfferRepository offers;
    private final AvailabilityRepository availabilities;
    private final Ids ids;
    private final Clock clock;

    BookingDesk(
            Tenancy tenancy,
            BookingRepository bookings,
            OfferRepository offers,
            AvailabilityRepository availabilities,
            Ids ids,
            Clock clock) {
        this.tenancy = tenancy;
        this.bookings = bookings;
        this.offers = offers;
        this.availabilities = availabilities;
        this.ids = ids;
        this.clock = clock;
    }

    Mono<BookServiceResult> book(BookServiceInput input, User customer) {
        var errors = input.errors();
        return errors.isEmpty()
                ? tenancy.write(again(input, customer).switchIfEmpty(Mono.defer(() -> order(input, customer))))
                : Mono.just(new InvalidInput(errors));
    }

    /** What the customer has booked by this key before. Empty when nothing. */
    private Mono<BookServiceResult> again(BookServiceInput input, User customer) {
        return bookings.find(customer.id(), input.idempotencyKey())
                .map(booking -> booking.answers(input) ? new BookServiceSuccess(booking) : InvalidInput.keyInUse());
    }

    private Mono<BookServiceResult> order(BookServiceInput input, User customer) {
        var now = clock.instant();
        return offers.find(input.serviceId())
                .flatMap(service -> Availability.offeredSlot(service, input.startsAt(), now)
                        .map(slot -> Booking.of(new BookingId(ids.next()), customer, service, slot, input, now))
                        .map(booking -> sell(booking, input, service, now))
                        .orElseGet(() -> alternatives(service, input, now).map(SlotNotOffered::new)))
                .defaultIfEmpty(new SlotNotOffered(List.of()));
    }

    /** When it can't be stored, either the same order came in at the same moment or somebody else has the slot. */
    private Mono<BookServiceResult> sell(Booking booking, BookServiceInput input, OfferedService service, Instant now) {
        return bookings.add(booking)
                .<BookServiceResult>map(BookServiceSuccess::new)
                .switchIfEmpty(again(input, booking.customer()))
                .switchIfEmpty(alternatives(service, input, now).map(SlotTaken::new));
    }

    private Mono<List<FreeSlot>> alternatives(OfferedService service, BookServiceInput input, Instant now) {
        return availabilities
                .of(List.of(service), now)
                .map(found -> found.values().stream()
                        .flatMap(availability -> availability.freeSlots(now, input.startsAt()))
                        .limit(MOST_ALTERNATIVES)
                        .toList());
    }
}
