package io.rendezvous.matching;

import static io.rendezvous.matching.MatchingFixture.aParticipant;
import static io.rendezvous.matching.MatchingFixture.as;
import static io.rendezvous.matching.MatchingFixture.subgraph;

import io.rendezvous.kit.testing.Guards;
import io.rendezvous.kit.testing.Guards.Guard;
import io.rendezvous.kit.testing.SchemaCoverage;
import io.rendezvous.kit.testing.SubgraphRules;
import io.rendezvous.kit.testing.TenantIsolation;
import io.rendezvous.kit.testing.Viewers;
import io.rendezvous.kit.viewer.Permission;
import io.rendezvous.matching.user.UserId;
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

    @Test
    void showsWhoWasMatchedToThoseWhoMayReadProfilesOnly() {
        var community = UUID.randomUUID();
        var person = aParticipant(community, "jazz");
        aParticipant(community, "jazz");
        var viewer = Viewers.allowedEverything(community, person);
        var match = as(viewer)
                .query("mutation { findMatches(input: {}) { ... on FindMatchesSuccess { matches { id } } } }")
                .at("findMatches.matches.0.id")
                .asString();
        Guards.check(
                subgraph(),
                viewer,
                Guard.query("match(id: \"%s\") { score }".formatted(match), Permission.READ_PROFILE),
                Guard.entity("Match", match, "score", Permission.READ_PROFILE),
                Guard.entity("User", new UserId(person), "matches { edges { cursor } }", Permission.READ_PROFILE));
    }
}
