package io.rendezvous.providers;

import static io.rendezvous.providers.ProvidersFixture.aCategory;
import static io.rendezvous.providers.ProvidersFixture.aProvider;
import static io.rendezvous.providers.ProvidersFixture.aReview;
import static io.rendezvous.providers.ProvidersFixture.aService;
import static io.rendezvous.providers.ProvidersFixture.subgraph;
import static io.rendezvous.providers.ProvidersFixture.workingHours;

import io.rendezvous.kit.testing.SchemaCoverage;
import io.rendezvous.kit.testing.SubgraphRules;
import io.rendezvous.kit.testing.TenantIsolation;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ProvidersTest {

    @Test
    void keepsTheRulesOfASubgraph() {
        SubgraphRules.check("io.rendezvous.providers");
    }

    @Test
    void hasSomethingBehindEveryField() {
        SchemaCoverage.check(subgraph());
    }

    @Test
    void isHeldApartByTheDatabaseAlone() throws SQLException {
        var community = UUID.randomUUID();
        var provider = aProvider(community, aCategory(community, "home"), "Casa Clara");
        aService(community, provider, "Cleaning", 4_000);
        workingHours(community, provider, 1, "09:00", "17:00");
        aReview(community, provider, 5, Instant.parse("2026-05-01T10:00:00Z"));
        TenantIsolation.check(subgraph(), community);
    }
}
