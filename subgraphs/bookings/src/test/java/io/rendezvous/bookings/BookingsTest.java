package io.rendezvous.bookings;

import static io.rendezvous.bookings.BookingsFixture.NOW;
import static io.rendezvous.bookings.BookingsFixture.aCommunity;
import static io.rendezvous.bookings.BookingsFixture.booked;
import static io.rendezvous.bookings.BookingsFixture.offered;
import static io.rendezvous.bookings.BookingsFixture.subgraph;

import io.rendezvous.bookings.offer.Offers;
import io.rendezvous.kit.testing.SchemaCoverage;
import io.rendezvous.kit.testing.SubgraphRules;
import io.rendezvous.kit.testing.TenantIsolation;
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
}
