package io.rendezvous.bookings.provider;

import com.netflix.graphql.dgs.DgsDataLoader;
import io.rendezvous.bookings.availability.Availability;
import io.rendezvous.bookings.availability.AvailabilityRepository;
import io.rendezvous.bookings.availability.FreeSlot;
import io.rendezvous.bookings.foreign.ProviderId;
import io.rendezvous.bookings.offer.OfferRepository;
import io.rendezvous.kit.batch.BatchLoader;
import io.rendezvous.kit.tenancy.Tenancy;
import io.rendezvous.kit.viewer.Permission;
import io.rendezvous.kit.viewer.Viewer;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.BinaryOperator;
import reactor.core.publisher.Mono;

/** The earliest of any service of a provider. Nothing for a provider with no free time up to the horizon. */
@DgsDataLoader
public class NextFreeSlotLoader extends BatchLoader<ProviderId, FreeSlot> {

    private static final BinaryOperator<FreeSlot> EARLIER =
            BinaryOperator.minBy(Comparator.comparing(FreeSlot::startsAt).thenComparing(FreeSlot::endsAt));

    private final OfferRepository offers;
    private final AvailabilityRepository availabilities;
    private final Clock clock;

    NextFreeSlotLoader(Tenancy tenancy, OfferRepository offers, AvailabilityRepository availabilities, Clock clock) {
        super(tenancy, Permission.READ_CATALOGUE);
        this.offers = offers;
        this.availabilities = availabilities;
        this.clock = clock;
    }

    @Override
    protected Mono<Map<ProviderId, FreeSlot>> load(Set<ProviderId> providers, Viewer viewer) {
        var now = clock.instant();
        return offers.ofProviders(providers)
                .collectList()
                .flatMap(services -> availabilities.of(services, now))
                .map(found -> earliest(found.values(), now));
    }

    private static Map<ProviderId, FreeSlot> earliest(Collection<Availability> found, Instant now) {
        var earliest = new HashMap<ProviderId, FreeSlot>();
        for (var availability : found) {
            availability
                    .freeSlots(now, now)
                    .findFirst()
                    .ifPresent(slot -> earliest.merge(availability.service().provider(), slot, EARLIER));
        }
        return earliest;
    }
}
