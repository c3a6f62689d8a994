package io.rendezvous.bookings.provider;

import static io.rendezvous.bookings.BookingsFixture.aCommunity;
import static io.rendezvous.bookings.BookingsFixture.as;
import static io.rendezvous.bookings.BookingsFixture.booked;
import static io.rendezvous.bookings.BookingsFixture.offered;
import static org.assertj.core.api.Assertions.assertThat;

import io.rendezvous.bookings.foreign.ProviderId;
import io.rendezvous.bookings.foreign.ServiceId;
import io.rendezvous.bookings.offer.OfferedService;
import io.rendezvous.bookings.offer.Offers;
import io.rendezvous.kit.testing.Answer;
import io.rendezvous.kit.testing.Viewers;
import io.rendezvous.kit.viewer.Viewer;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FreeSlotsGraphTest {

    private final UUID community = aCommunity();
    private final Viewer partner = Viewers.partner(community);

    @Test
    void showsTheNextFreeTimesOfAService() {
        var service = anHourEachMorning();
        taken(service, "CONFIRMED", "2026-11-24T09:00:00Z");
        taken(service, "REQUESTED", "2026-11-24T10:00:00Z");
        taken(service, "CANCELLED", "2026-11-24T11:00:00Z");

        var answer = slots("{ freeSlots(first: 2) { startsAt endsAt } }", service);

        assertThat(answer.at("_entities.0.freeSlots")).hasToString("""
                [{"startsAt":"2026-11-24T11:00:00Z","endsAt":"2026-11-24T12:00:00Z"},\
                {"startsAt":"2026-11-25T09:00:00Z","endsAt":"2026-11-25T10:00:00Z"}]""");
    }

    @Test
    void showsTenWhenNotAskedForMoreAndAHundredAtMost() {
        var service = anHourEachMorning();

        assertThat(slots("{ freeSlots { startsAt } }", service).at("_entities.0.freeSlots"))
                .hasSize(10);
        assertThat(slots("{ freeSlots(first: 5000) { startsAt } }", service).at("_entities.0.freeSlots"))
                .hasSize(100);
        assertThat(slots("{ freeSlots(first: 0) { startsAt } }", service).codes())
                .containsExactly("BAD_USER_INPUT");
    }

    @Test
    void showsNoneBeforeTheInstantAskedForOrPastTheHorizon() {
        var service = anHourEachMorning();

        var answer = slots("""
                { soon: freeSlots(from: "2026-12-01T09:00:01Z", first: 1) { startsAt }
                  past: freeSlots(from: "0001-01-01T00:00:00Z", first: 1) { startsAt }
                  last: freeSlots(from: "2027-01-22T10:00:00Z") { startsAt }
                  late: freeSlots(from: "9999-12-31T00:00:00Z") { startsAt } }""", service);

        assertThat(answer.at("_entities.0")).hasToString("""
                {"soon":[{"startsAt":"2026-12-01T10:00:00Z"}],"past":[{"startsAt":"2026-11-24T09:00:00Z"}],\
                "last":[{"startsAt":"2027-01-22T10:00:00Z"},{"startsAt":"2027-01-22T11:00:00Z"}],"late":[]}""");
        assertThat(answer.statements()).hasSize(2);
    }

    @Test
    void showsNoneOfAServiceThatIsNotOfferedHere() {
        var unknown = Offers.anHourEachDay("09:00", "12:00");
        var foreign = offered(aCommunity(), Offers.anHourEachDay("09:00", "12:00"));

        assertThat(slots("{ freeSlots { startsAt } }", unknown, foreign).body())
                .hasToString("{\"data\":{\"_entities\":[{\"freeSlots\":null},{\"freeSlots\":null}]}}");
    }

    @Test
    void showsNoTimesOfAProviderWhoDoesNotWork() {
        var idle = offered(community, Offers.withoutHours());

        assertThat(slots("{ freeSlots { startsAt } }", idle).at("_entities.0.freeSlots"))
                .isEmpty();
        assertThat(next(idle).at("_entities.0.nextFreeSlot").isNull()).isTrue();
    }

    @Test
    void findsTheTimesOfManyServicesByTwoQueries() {
        var services = IntStream.range(0, 25).mapToObj(_ -> anHourEachMorning()).toArray(OfferedService[]::new);
        Stream.of(services).skip(5).forEach(service -> taken(service, "CONFIRMED", "2026-11-24T09:00:00Z"));

        var answer = slots("{ freeSlots(first: 1) { startsAt } }", services);

        assertThat(answer.statements()).hasSize(2);
        assertThat(answer.texts("_entities", "freeSlots.0.startsAt"))
                .containsExactlyElementsOf(IntStream.range(0, 25)
                        .mapToObj(number -> number < 5 ? "2026-11-24T09:00:00Z" : "2026-11-24T10:00:00Z")
                        .toList());
    }

    @Test
    void showsTheEarliestTimeOfAnyServiceOfAProvider() {
        var service = anHourEachMorning();
        offered(community, Offers.lasting(30, service));
        taken(service, "CONFIRMED", "2026-11-24T09:00:00Z");

        assertThat(next(service).at("_entities.0.nextFreeSlot")).hasToString("""
                {"startsAt":"2026-11-24T10:00:00Z","endsAt":"2026-11-24T10:30:00Z"}""");
    }

    @Test
    void findsTheNextTimeOfManyProvidersByTwoQueries() {
        var services = IntStream.range(0, 25).mapToObj(_ -> anHourEachMorning()).toArray(OfferedService[]::new);

        var answer = next(services);

        assertThat(answer.statements()).hasSize(2);
        assertThat(answer.texts("_entities", "nextFreeSlot.startsAt"))
                .hasSize(25)
                .containsOnly("2026-11-24T09:00:00Z");
    }

    private OfferedService anHourEachMorning() {
        return offered(community, Offers.anHourEachDay("09:00", "12:00"));
    }

    private void taken(OfferedService service, String status, String startsAt) {
        booked(community, service, UUID.randomUUID(), status, Instant.parse(startsAt));
    }

    private Answer slots(String selection, OfferedService... services) {
        List<ServiceId> ids = Stream.of(services).map(OfferedService::id).toList();
        return as(partner).entities("Service", ids, selection);
    }

    private Answer next(OfferedService... services) {
        List<ProviderId> ids = Stream.of(services).map(OfferedService::provider).toList();
        return as(partner).entities("Provider", ids, "{ nextFreeSlot { startsAt endsAt } }");
    }
}
