package io.rendezvous.matching;

import static io.rendezvous.matching.MatchingFixture.aParticipant;
import static io.rendezvous.matching.MatchingFixture.as;
import static io.rendezvous.matching.MatchingFixture.subgraph;

import io.rendezvous.kit.testing.SchemaCoverage;
import io.rendezvous.kit.testing.SubgraphRules;
import io.rendezvous.kit.testing.TenantIsolation;
import io.rendezvous.kit.testing.Viewers;
import java.sql.SQLException;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class MatchingTest {

    @Test
    void keepsTheRulesOfASubgraph() {
        SubgraphRules.check("io.rendezvous.matching");
    }

    @Test
    void hasSomethingBehindEveryField() {
        SchemaCoverage.check(subgraph());
    }

    @Test
    void isHeldApartByTheDatabaseAlone() throws SQLException {
        var community = UUID.randomUUID();
        aParticipant(community, "jazz");
        as(Viewers.member(community)).query("mutation { findMatches(input: {}) { __typename } }");
        TenantIsolation.check(subgraph(), community);
    }
}
