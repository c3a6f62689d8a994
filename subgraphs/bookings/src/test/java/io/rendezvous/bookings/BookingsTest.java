package io.rendezvous.bookings;

import static io.rendezvous.bookings.BookingsFixture.NOW;
import static io.rendezvous.bookings.BookingsFixture.aCommunity;
import static io.rendezvous.bookings.BookingsFixture.booked;
import static io.rendezvous.bookings.BookingsFixture.offered;
import static io.rendezvous.bookings.BookingsFixture.subgraph;

import io.rendezvous.bookings.foreign.UserId;
import io.rendezvous.bookings.offer.Offers;
import io.rendezvous.kit.id.GraphId;
import io.rendezvous.kit.testing.Guards;
import io.rendezvous.kit.testing.Guards.Guard;
import io.rendezvous.kit.testing.SchemaCoverage;
import io.rendezvous.kit.testing.SubgraphRules;
import io.rendezvous.kit.testing.TenantIsolation;
import io.rendezvous.kit.testing.Viewers;
import io.rendezvous.kit.viewer.Permission;
import java.sql.SQLException;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class BookingsTest {

    @Test
    void keepsTheRulesOfASubgraph() {
        SubgraphRules.check("io.rendezvous.bookings");
    }

    @Test
    void hasSomethingBehindEveryField() {
        SchemaCoverage.check(subgraph());
    }

    @Test
    void isHeldApartByTheDatabaseAlone() throws SQLException {
        var community = aCommunity();
        var service = offered(community, Offers.anHourEachDay("08:00", "18:00"));
        booked(community, service, UUID.randomUUID(), "CONFIRMED", NOW);

        TenantIsolation.check(subgraph(), community);
    }

    @Test
    void showsBookingsAndFreeTimesToThoseWhoMayReadThemOnly() {
        var community = aCommunity();
        var customer = UUID.randomUUID();
        var service = offered(community, Offers.anHourEachDay("08:00", "18:00"));
        var booking = GraphId.format("Booking", booked(community, service, customer, "CONFIRMED", NOW));
        Guards.check(
                subgraph(),
                Viewers.allowedEverything(community, customer),
                Guard.query("booking(id: \"%s\") { status }".formatted(booking), Permission.READ_BOOKING),
                Guard.query("bookings { edges { cursor } }", Permission.READ_BOOKING),
                Guard.query("bookings { edges { cursor } }", Permission.MANAGE_BOOKINGS),
                Guard.entity("Booking", booking, "status", Permission.READ_BOOKING),
                Guard.entity("User", new UserId(customer), "bookings { edges { cursor } }", Permission.READ_BOOKING),
                Guard.entity("Service", service.id(), "freeSlots { startsAt }", Permission.READ_CATALOGUE),
                Guard.entity("Provider", service.provider(), "nextFreeSlot { startsAt }", Permission.READ_CATALOGUE));
    }
}
