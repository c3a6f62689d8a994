package io.rendezvous.providers.search;

import static io.rendezvous.providers.ProvidersFixture.aCategory;
import static io.rendezvous.providers.ProvidersFixture.aProvider;
import static io.rendezvous.providers.ProvidersFixture.aReview;
import static io.rendezvous.providers.ProvidersFixture.aService;
import static io.rendezvous.providers.ProvidersFixture.as;
import static org.assertj.core.api.Assertions.assertThat;

import io.rendezvous.kit.testing.Answer;
import io.rendezvous.kit.testing.Viewers;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SearchGraphTest {

    private final UUID community = UUID.randomUUID();
    private final UUID home = aCategory(community, "home");
    private final UUID cleaning = aCategory(community, "cleaning", home);

    @ParameterizedTest
    @ValueSource(strings = {"Limpeza", "limpesa", "JARDINEIRO", "jardineiro limpeza"})
    void findsWordsInNamesAndServicesWithTypingErrorsAndOtherCase(String text) {
        var wanted = aProvider(community, cleaning, "Jardineiro Sénior");
        aService(community, wanted, "Limpeza da casa", 4_000);
        aProvider(community, cleaning, "Quick Plumbing");
        assertThat(found("text: \"" + text + "\"")).containsExactly("Jardineiro Sénior");
    }

    @Test
    void findsWithoutAccentsWhatIsWrittenWithThem() {
        aProvider(community, cleaning, "Irmãos Gonçalves");
        assertThat(found("text: \"irmaos goncalves\"")).containsExactly("Irmãos Gonçalves");
    }

    @Test
    void countsTheCategoriesBelow() {
        aProvider(community, cleaning, "Casa Clara");
        aProvider(community, aCategory(community, "lessons"), "Guitar");
        assertThat(found("category: \"home\"")).containsExactly("Casa Clara");
        var answer = as(Viewers.member(community))
                .query(
                        "{ category(slug: \"home\") { providers { edges { node { businessName category { slug } } } } } }");
        assertThat(answer.texts("category.providers.edges", "node.businessName"))
                .containsExactly("Casa Clara");
    }

    @Test
    void listsTheNearestFirstWithinTheCircle() {
        aProvider(community, cleaning, "Lisboa", 38.7223, -9.1393);
        aProvider(community, cleaning, "Almada", 38.6765, -9.1651);
        aProvider(community, cleaning, "Porto", 41.1579, -8.6291);
        assertThat(found("near: {latitude: 38.67, longitude: -9.16, radiusKilometres: 30}"))
                .containsExactly("Almada", "Lisboa");
    }

    @Test
    void listsTheBestRatedFirstAndTurnsPages() {
        for (var number = 0; number < 9; number++) {
            var provider = aProvider(community, cleaning, "Provider " + number);
            aReview(community, provider, 1 + number % 5, Instant.parse("2026-05-01T10:00:00Z"));
        }
        var names = new ArrayList<String>();
        var after = "null";
        for (var more = true; more; ) {
            var answer = search("", "first: 4, after: " + after);
            names.addAll(answer.texts("providers.edges", "node.businessName"));
            more = answer.at("providers.pageInfo.hasNextPage").asBoolean();
            after = "\"" + answer.at("providers.pageInfo.endCursor").asString() + "\"";
        }
        assertThat(names).hasSize(9).doesNotHaveDuplicates().startsWith("Provider 4");
        assertThat(names.subList(7, 9)).containsExactlyInAnyOrder("Provider 0", "Provider 5");
    }

    @Test
    void refusesTheCursorOfAnotherSearch() {
        aProvider(community, cleaning, "Casa Clara");
        var cursor = search("category: \"home\"", "first: 1")
                .at("providers.pageInfo.endCursor")
                .asString();
        assertThat(search("", "after: \"" + cursor + "\"").codes()).containsExactly("BAD_USER_INPUT");
    }

    @ParameterizedTest
    @CsvSource({"91, 0, 1", "0, 181, 1", "0, 0, 0", "0, 0, 501"})
    void refusesACircleThatIsNotOnTheMap(double latitude, double longitude, double radius) {
        var near = "near: {latitude: %s, longitude: %s, radiusKilometres: %s}".formatted(latitude, longitude, radius);
        assertThat(search(near, "first: 1").codes()).containsExactly("BAD_USER_INPUT");
    }

    private List<String> found(String search) {
        return search(search, "first: 10").texts("providers.edges", "node.businessName");
    }

    private Answer search(String search, String page) {
        return as(Viewers.member(community)).query("""
                        { providers(search: {%s}, %s) {
                          edges { node { businessName } } pageInfo { hasNextPage endCursor } } }
                        """.formatted(search, page));
    }
}
