package io.rendezvous.content;

import static io.rendezvous.content.ContentFixture.NINE;
import static io.rendezvous.content.ContentFixture.aComment;
import static io.rendezvous.content.ContentFixture.anArticle;
import static io.rendezvous.content.ContentFixture.subgraph;

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

    @Test
    void showsArticlesAndWhatPeopleSayToThoseWhoMayReadThemOnly() {
        var community = UUID.randomUUID();
        var article = anArticle(community, "sailing");
        var comment = GraphId.format("Comment", aComment(community, article, "Nice.", NINE));
        Guards.check(
                subgraph(),
                Viewers.allowedEverything(community, UUID.randomUUID()),
                Guard.query("articles { edges { node { title } } }", Permission.READ_CATALOGUE),
                Guard.query("article(slug: \"sailing\") { title }", Permission.READ_CATALOGUE),
                Guard.entity("Article", article, "title", Permission.READ_CATALOGUE),
                Guard.entity("Article", article, "comments { edges { cursor } }", Permission.READ_PROFILE),
                Guard.entity("Comment", comment, "text", Permission.READ_PROFILE));
    }
}
