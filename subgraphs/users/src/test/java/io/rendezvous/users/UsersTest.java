package io.rendezvous.users;

import static io.rendezvous.users.UsersFixture.aCommunity;
import static io.rendezvous.users.UsersFixture.aPersonWithProfile;
import static io.rendezvous.users.UsersFixture.subgraph;
import static org.assertj.core.api.Assertions.assertThat;

import io.rendezvous.kit.testing.Guards;
import io.rendezvous.kit.testing.Guards.Guard;
import io.rendezvous.kit.testing.SchemaCoverage;
import io.rendezvous.kit.testing.SubgraphRules;
import io.rendezvous.kit.testing.TenantIsolation;
import io.rendezvous.kit.testing.Viewers;
import io.rendezvous.kit.viewer.Permission;
import io.rendezvous.users.community.CommunityId;
import io.rendezvous.users.user.UserId;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class UsersTest {

    @Test
    void keepsTheRulesOfASubgraph() {
        SubgraphRules.check("io.rendezvous.users");
    }

    @Test
    void hasSomethingBehindEveryField() {
        SchemaCoverage.check(subgraph());
    }

    @Test
    void isHeldApartByTheDatabaseAlone() throws SQLException {
        var community = aCommunity();
        var person = aPersonWithProfile(community, "Ana", "Sails.");
        var answer = UsersFixture.as(Viewers.member(community, person))
                .query("mutation { updateProfile(input: {city: \"Porto\"}) { __typename } }");
        assertThat(answer.codes()).isEmpty();
        TenantIsolation.check(subgraph(), community);
    }

    @Test
    void showsPeopleToThoseWhoMayReadProfilesOnly() {
        var community = aCommunity();
        var person = aPersonWithProfile(community, "Ana", "Sails.");
        var id = new UserId(person);
        Guards.check(
                subgraph(),
                Viewers.allowedEverything(community, person),
                Guard.query("me { displayName }", Permission.READ_PROFILE),
                Guard.query("user(id: \"%s\") { displayName profile { bio } }".formatted(id), Permission.READ_PROFILE),
                Guard.query("users { edges { node { displayName } } }", Permission.READ_PROFILE),
                Guard.query("users { edges { node { displayName } } }", Permission.MANAGE_USERS),
                Guard.query("community { name }", Permission.READ_CATALOGUE),
                Guard.entity("User", id, "displayName", Permission.READ_PROFILE),
                Guard.entity("Community", new CommunityId(community), "name", Permission.READ_CATALOGUE));
    }
}
