package io.rendezvous.content;

import static io.rendezvous.content.ContentFixture.NINE;
import static io.rendezvous.content.ContentFixture.aComment;
import static io.rendezvous.content.ContentFixture.anArticle;
import static io.rendezvous.content.ContentFixture.subgraph;

import io.rendezvous.kit.testing.SchemaCoverage;
import io.rendezvous.kit.testing.SubgraphRules;
import io.rendezvous.kit.testing.TenantIsolation;
import java.sql.SQLException;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ContentTest {

    @Test
    void keepsTheRulesOfASubgraph() {
        SubgraphRules.check("io.rendezvous.content");
    }

    @Test
    void hasSomethingBehindEveryField() {
        SchemaCoverage.check(subgraph());
    }

    @Test
    void isHeldApartByTheDatabaseAlone() throws SQLException {
        var community = UUID.randomUUID();
        aComment(community, anArticle(community, "sailing"), "Nice.", NINE);
        TenantIsolation.check(subgraph(), community);
    }
}
