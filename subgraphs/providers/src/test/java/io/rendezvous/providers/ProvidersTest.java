package io.rendezvous.providers;

import static io.rendezvous.providers.ProvidersFixture.aCategory;
import static io.rendezvous.providers.ProvidersFixture.aProvider;
import static io.rendezvous.providers.ProvidersFixture.aProviderOf;
import static io.rendezvous.providers.ProvidersFixture.aReview;
import static io.rendezvous.providers.ProvidersFixture.aService;
import static io.rendezvous.providers.ProvidersFixture.subgraph;
import static io.rendezvous.providers.ProvidersFixture.workingHours;

import io.rendezvous.kit.testing.Guards;
import io.rendezvous.kit.testing.Guards.Guard;
import io.rendezvous.kit.testing.SchemaCoverage;
import io.rendezvous.kit.testing.SubgraphRules;
import io.rendezvous.kit.testing.TenantIsolation;
import io.rendezvous.kit.testing.Viewers;
import io.rendezvous.kit.viewer.Permission;
import io.rendezvous.providers.category.CategoryId;
import io.rendezvous.providers.provider.ProviderId;
import io.rendezvous.providers.review.ReviewId;
import io.rendezvous.providers.service.ServiceId;
import io.rendezvous.providers.user.UserId;
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

    @Test
    void showsTheCatalogueToThoseWhoMayReadItOnly() {
        var community = UUID.randomUUID();
        var owner = UUID.randomUUID();
        var category = aCategory(community, "home");
        var provider = aProviderOf(owner, community, category, "Casa Clara");
        var service = aService(community, provider, "Cleaning", 4_000);
        var review = aReview(community, provider, 5, Instant.parse("2026-05-01T10:00:00Z"));
        var id = new ProviderId(provider);
        var inside = "id workingHours { weekday } services { edges { cursor } } reviews { edges { cursor } }";
        Guards.check(
                subgraph(),
                Viewers.allowedEverything(community, owner),
                Guard.query("categories { name children { name } }", Permission.READ_CATALOGUE),
                Guard.query("category(slug: \"home\") { providers { edges { cursor } } }", Permission.READ_CATALOGUE),
                Guard.query("provider(id: \"%s\") { %s }".formatted(id, inside), Permission.READ_CATALOGUE),
                Guard.query("providers { edges { cursor } }", Permission.READ_CATALOGUE),
                Guard.entity("Category", new CategoryId(category), "name", Permission.READ_CATALOGUE),
                Guard.entity("Provider", id, "businessName", Permission.READ_CATALOGUE),
                Guard.entity("Service", new ServiceId(service), "name", Permission.READ_CATALOGUE),
                Guard.entity("Review", new ReviewId(review), "text", Permission.READ_CATALOGUE),
                Guard.entity("User", new UserId(owner), "provider { businessName }", Permission.READ_PROFILE));
    }
}
