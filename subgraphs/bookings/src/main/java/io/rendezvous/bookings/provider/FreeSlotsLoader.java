package io.rendezvous.bookings.provider;

import static java.util.stream.Collectors.toSet;

import com.netflix.graphql.dgs.DgsDataLoader;
import io.rendezvous.bookings.availability.Availability;
import io.rendezvous.bookings.availability.AvailabilityRepository;
import io.rendezvous.bookings.availability.FreeSlot;
import io.rendezvous.bookings.foreign.ServiceId;
import io.rendezvous.bookings.offer.OfferRepository;
import io.rendezvous.kit.batch.BatchLoader;
import io.rendezvous.kit.tenancy.Tenancy;
import io.rendezvous.kit.viewer.Permission;
import io.rendezvous.kit.viewer.Viewer;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import reactor.core.publisher.Mono;

/** Earliest first. Nothing for a service that is not offered, an empty list for one that is fully booked. */
@DgsDataLoader
public class FreeSlotsLoader extends BatchLoader<WantedSlots, List<FreeSlot>> {

    private final OfferRepository offers;
    private final AvailabilityRepository availabilities;
    private final Clock clock;

    FreeSlotsLoader(Tenancy tenancy, OfferRepository offers, AvailabilityRepository availabilities, Clock clock) {
        super(tenancy, Permission.READ_CATALOGUE);
        this.offers = offers;
        this.availabilities = availabilities;
        this.clock = clock;
    }

    @Override
    protected Mono<Map<WantedSlots, List<FreeSlot>>> load(Set<WantedSlots> wanted, Viewer viewer) {
        var now = clock.instant();
        return offers.find(wanted.stream().map(WantedSlots::service).collect(toSet()))
                .collectList()
                .flatMap(services -> availabilities.of(services, now))
                .map(found -> choose(wanted, found, now));
    }

    private static Map<WantedSlots, List<FreeSlot>> choose(
            Set<WantedSlots> wanted, Map<ServiceId, Availability> found, Instant now) {
        var chosen = new HashMap<WantedSlots, List<FreeSlot>>();
        for (var slots : wanted) {
            var availability = found.get(slots.service());
            if (availability != null) {
                chosen.put(slots, slots.among(availability, now));
            }
        }
        return chosen;
    }
}
