package io.rendezvous.bookings.availability;

import io.rendezvous.bookings.offer.OfferedService;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/** A service and when its provider is taken. */
public record Availability(OfferedService service, BusyTimes busy) {

    /**
     * Earliest first, computed as far as they are asked for: none before {@code from}, before now, or past the horizon
     * of 60 days.
     */
    public Stream<FreeSlot> freeSlots(Instant now, Instant from) {
        return SlotGrid.of(service)
                .startingIn(BookingWindow.openAt(now).notBefore(from))
                .filter(busy::leave);
    }

    /** The slot that the service has at this time, whether taken or not. */
    public static Optional<FreeSlot> offeredSlot(OfferedService service, Instant startsAt, Instant now) {
        return BookingWindow.openAt(now).holds(startsAt) ? SlotGrid.of(service).startingAt(startsAt) : Optional.empty();
    }
}
