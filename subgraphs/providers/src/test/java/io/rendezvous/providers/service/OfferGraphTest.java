package io.rendezvous.providers.service;

import static io.rendezvous.providers.ProvidersFixture.aCategory;
import static io.rendezvous.providers.ProvidersFixture.aProviderOf;
import static io.rendezvous.providers.ProvidersFixture.as;
import static io.rendezvous.providers.ProvidersFixture.subgraph;
import static org.assertj.core.api.Assertions.assertThat;

import io.rendezvous.kit.testing.Viewers;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class OfferGraphTest {

    private static final String PUBLISH = """
            mutation { publishService(input: {name: "%s", description: "All included.", durationMinutes: %d,
                priceMinorUnits: 4500}) {
              __typename
              ... on PublishServiceSuccess { service { name confirmation price { minorUnits currency } } }
              ... on InvalidInput { fields { field } } } }
            """;

    private final UUID community = UUID.randomUUID();
    private final UUID owner = UUID.randomUUID();

    OfferGraphTest() {
        aProviderOf(owner, community, aCategory(community, "home"), "Casa Clara");
    }

    @Test
    void publishesAServiceAndTellsOfIt() {
        var answer = as(Viewers.provider(community, owner)).query(PUBLISH.formatted("Deep cleaning", 90));
        assertThat(answer.at("publishService")).hasToString("""
                {"__typename":"PublishServiceSuccess","service":{"name":"Deep cleaning","confirmation":"INSTANT",\
                "price":{"minorUnits":4500,"currency":"EUR"}}}""");
        assertThat(events("providers.service.published")).isEqualTo(1);
    }

    @Test
    void namesEveryFieldThatCannotBeAccepted() {
        var answer = as(Viewers.provider(community, owner)).query(PUBLISH.formatted(" ", 3));
        assertThat(answer.texts("publishService.fields", "field")).containsExactly("name", "durationMinutes");
        assertThat(events("providers.service.published")).isZero();
    }

    @Test
    void refusesWhoeverRunsNoProvider() {
        var answer = as(Viewers.provider(community, UUID.randomUUID())).query(PUBLISH.formatted("Cleaning", 60));
        assertThat(answer.codes()).containsExactly("NOT_FOUND");
        assertThat(as(Viewers.member(community, owner))
                        .query(PUBLISH.formatted("Cleaning", 60))
                        .codes())
                .containsExactly("FORBIDDEN");
    }

    @Test
    void replacesTheWeeklyHoursAndTellsOfThem() {
        setHours("{weekday: MONDAY, opensAt: \"09:00:00\", closesAt: \"12:00:00\"}");
        var answer = setHours("{weekday: TUESDAY, opensAt: \"14:00:00\", closesAt: \"18:00:00\"}");
        assertThat(answer.at("setWorkingHours.provider.workingHours")).hasToString("""
                [{"weekday":"TUESDAY","opensAt":"14:00:00"}]""");
        assertThat(events("providers.working-hours.set")).isEqualTo(2);
    }

    @Test
    void refusesHoursThatOverlapOrEndBeforeTheyBegin() {
        var answer = setHours("""
                {weekday: MONDAY, opensAt: "09:00:00", closesAt: "12:00:00"},
                {weekday: MONDAY, opensAt: "11:00:00", closesAt: "13:00:00"},
                {weekday: FRIDAY, opensAt: "11:00:00", closesAt: "10:00:00"}""");
        assertThat(answer.texts("setWorkingHours.fields", "field")).containsExactly("hours[1]", "hours[2].closesAt");
    }

    private io.rendezvous.kit.testing.Answer setHours(String hours) {
        return as(Viewers.provider(community, owner)).query("""
                        mutation { setWorkingHours(input: {hours: [%s]}) {
                          ... on SetWorkingHoursSuccess { provider { workingHours { weekday opensAt } } }
                          ... on InvalidInput { fields { field } } } }
                        """.formatted(hours));
    }

    private int events(String type) {
        return subgraph()
                .database()
                .query("select id from outbox where community_id = ? and type = ?", community, type)
                .size();
    }
}
