package io.rendezvous.providers.provider;

import static io.rendezvous.providers.ProvidersFixture.aCategory;
import static io.rendezvous.providers.ProvidersFixture.aProvider;
import static io.rendezvous.providers.ProvidersFixture.aReview;
import static io.rendezvous.providers.ProvidersFixture.aService;
import static io.rendezvous.providers.ProvidersFixture.as;
import static io.rendezvous.providers.ProvidersFixture.workingHours;
import static org.assertj.core.api.Assertions.assertThat;

import io.rendezvous.kit.testing.Viewers;
import io.rendezvous.providers.review.ReviewId;
import io.rendezvous.providers.service.ServiceId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CatalogueGraphTest {

    private static final Instant MAY = Instant.parse("2026-05-01T10:00:00Z");

    private final UUID community = UUID.randomUUID();

    @Test
    void showsAProviderWithAllThatItOffersInOneQueryPerKindOfRow() {
        var home = aCategory(community, "home");
        var cleaning = aCategory(community, "cleaning", home);
        var ids = new ArrayList<ProviderId>();
        for (var number = 0; number < 12; number++) {
            var provider = aProvider(community, cleaning, "Casa " + number);
            aService(community, provider, "Thorough", 6_000);
            aService(community, provider, "Short", 3_000);
            workingHours(community, provider, 1, "09:00", "13:00");
            aReview(community, provider, 4, MAY);
            aReview(community, provider, 5, MAY.plusSeconds(60));
            ids.add(new ProviderId(provider));
        }
        var answer = as(Viewers.member(community)).entities("Provider", ids, """
                {
                  businessName owner { id } category { slug parent { slug } }
                  services { edges { node { name price { minorUnits currency } provider { businessName } } } }
                  workingHours { weekday opensAt closesAt }
                  rating { average count }
                  reviews(first: 1) { edges { node { stars author { id } } } pageInfo { hasNextPage } }
                }
                """);
        assertThat(answer.codes()).isEmpty();
        assertThat(answer.at("_entities.3.businessName").asString()).isEqualTo("Casa 3");
        assertThat(answer.at("_entities.3.category.parent.slug").asString()).isEqualTo("home");
        assertThat(answer.texts("_entities.3.services.edges", "node.name")).containsExactly("Short", "Thorough");
        assertThat(answer.at("_entities.3.workingHours")).hasToString("""
                [{"weekday":"MONDAY","opensAt":"09:00:00","closesAt":"13:00:00"}]""");
        assertThat(answer.at("_entities.3.rating")).hasToString("{\"average\":4.5,\"count\":2}");
        assertThat(answer.at("_entities.3.reviews.edges.0.node.stars").asInt()).isEqualTo(5);
        assertThat(answer.at("_entities.3.reviews.pageInfo.hasNextPage").asBoolean())
                .isTrue();
        assertThat(answer.statements()).hasSize(6);
    }

    @Test
    void turnsThePagesOfServicesAndReviewsWithoutGapOrRepetition() {
        var provider = aProvider(community, aCategory(community, "home"), "Casa Clara");
        for (var number = 0; number < 25; number++) {
            aService(community, provider, "Service " + number, 1_000 + number / 2);
            aReview(community, provider, 3, MAY.plusSeconds(number / 3));
        }
        for (var list : List.of("services", "reviews")) {
            assertThat(idsOf(list, new ProviderId(provider))).hasSize(25).doesNotHaveDuplicates();
        }
    }

    private List<String> idsOf(String list, ProviderId provider) {
        var ids = new ArrayList<String>();
        var after = "null";
        for (var more = true; more; ) {
            var answer = as(Viewers.member(community)).query("""
                            { provider(id: "%s") { list: %s(first: 10, after: %s) {
                              edges { node { id } } pageInfo { hasNextPage endCursor } } } }
                            """.formatted(provider, list, after));
            ids.addAll(answer.texts("provider.list.edges", "node.id"));
            more = answer.at("provider.list.pageInfo.hasNextPage").asBoolean();
            after = "\"" + answer.at("provider.list.pageInfo.endCursor").asString() + "\"";
        }
        return ids;
    }

    @Test
    void showsTheCategoryTreeInItsOrder() {
        var home = aCategory(community, "home");
        aCategory(community, "cleaning", home);
        aCategory(community, "repairs", home);
        var answer =
                as(Viewers.partner(community)).query("{ categories { slug children { slug children { slug } } } }");
        assertThat(answer.texts("categories", "slug")).containsExactly("home");
        assertThat(answer.texts("categories.0.children", "slug")).containsExactlyInAnyOrder("cleaning", "repairs");
        assertThat(answer.at("categories.0.children.0.children")).isEmpty();
        assertThat(answer.statements()).hasSize(3);
    }

    @Test
    void showsNothingOfAnotherCommunity() {
        var category = aCategory(community, "home");
        var provider = aProvider(community, category, "Casa Clara");
        var service = new ServiceId(aService(community, provider, "Cleaning", 4_000));
        var review = new ReviewId(aReview(community, provider, 5, MAY));
        var stranger = as(Viewers.staff(UUID.randomUUID()));
        assertThat(stranger.query(
                                "{ categories { id } providers { edges { node { id } } } category(slug: \"home\") { id } }")
                        .body())
                .hasToString("{\"data\":{\"categories\":[],\"providers\":{\"edges\":[]},\"category\":null}}");
        for (var entity : Map.of("Provider", new ProviderId(provider), "Service", service, "Review", review)
                .entrySet()) {
            assertThat(stranger.entities(entity.getKey(), List.of(entity.getValue()), "{ id }")
                            .at("_entities.0")
                            .isNull())
                    .as(entity.getKey())
                    .isTrue();
        }
    }
}
