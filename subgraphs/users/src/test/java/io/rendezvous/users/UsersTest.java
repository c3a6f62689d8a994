package io.rendezvous.users;

import static io.rendezvous.users.UsersFixture.aCommunity;
import static io.rendezvous.users.UsersFixture.aPersonWithProfile;
import static io.rendezvous.users.UsersFixture.subgraph;
import static org.assertj.core.api.Assertions.assertThat;

import io.rendezvous.kit.testing.SchemaCoverage;
import io.rendezvous.kit.testing.SubgraphRules;
import io.rendezvous.kit.testing.TenantIsolation;
import io.rendezvous.kit.testing.Viewers;
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
}
