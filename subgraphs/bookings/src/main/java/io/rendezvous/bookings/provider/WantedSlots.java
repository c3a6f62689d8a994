package io.rendezvous.bookings.provider;

import io.rendezvous.bookings.availability.Availability;
import io.rendezvous.bookings.availability.FreeSlot;
import io.rendezvous.bookings.foreign.ServiceId;
import java.time.Instant;
import java.util.List;

/**
 * Free times of a service that somebody asks for.
 *
 * @param from not before this
 * @param first how many, 1 to 100
 */
record WantedSlots(ServiceId service, Instant from, int first) {

    List<FreeSlot> among(Availability availability, Instant now) {
        return availability.freeSlots(now, from).limit(first).toList();
    }
}
