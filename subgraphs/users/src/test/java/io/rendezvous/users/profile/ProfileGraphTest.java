package io.rendezvous.users.profile;

import static io.rendezvous.users.UsersFixture.aCommunity;
import static io.rendezvous.users.UsersFixture.aPerson;
import static io.rendezvous.users.UsersFixture.aPersonWithProfile;
import static io.rendezvous.users.UsersFixture.as;
import static io.rendezvous.users.UsersFixture.subgraph;
import static org.assertj.core.api.Assertions.assertThat;

import io.rendezvous.kit.testing.Answer;
import io.rendezvous.kit.testing.Viewers;
import io.rendezvous.kit.viewer.Permission;
import io.rendezvous.kit.viewer.Viewer;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ProfileGraphTest {

    private static final String UPDATE = """
            mutation ($input: UpdateProfileInput!) {
              updateProfile(input: $input) {
                __typename
                ... on UpdateProfileSuccess {
                  user { profile { bio city timeZone languages interests avatar } }
                }
                ... on InvalidInput { message fields { field message } }
              }
            }
            """;

    private final UUID community = aCommunity();

    @Test
    void startsAProfileFromTheCommunitysZoneAndLanguages() {
        var person = aPerson(community, "Ana");
        assertThat(update(person, Map.of("bio", "  Sails. ")).at("updateProfile.user.profile"))
                .hasToString("""
                        {"bio":"Sails.","city":null,"timeZone":"Europe/Lisbon",\
                        "languages":["pt","en"],"interests":[],"avatar":null}""");
    }

    @Test
    void leavesWhatIsLeftOutAndRemovesWhatIsNull() {
        var person = aPersonWithProfile(community, "Ana", "Sails.");
        var changed = update(person, Collections.singletonMap("bio", null));
        assertThat(changed.at("updateProfile.user.profile")).hasToString("""
                {"bio":null,"city":"Lisbon","timeZone":"Europe/Lisbon",\
                "languages":["pt"],"interests":["sailing"],"avatar":null}""");
    }

    @Test
    void tellsOtherSubgraphsInTheSameTransaction() {
        var person = aPerson(community, "Ana");
        update(person, Map.of("interests", List.of(" Sailing ", "Chess", "Sailing"), "bio", "Secret."));
        assertThat(events(person)).singleElement().satisfies(event -> {
            assertThat(event).containsEntry("type", "users.profile.updated").containsEntry("community_id", community);
            assertThat(event)
                    .extracting("data")
                    .asString()
                    .contains("\"interests\": [\"Sailing\", \"Chess\"]")
                    .doesNotContain("Secret");
        });
    }

    @Test
    void namesEveryFieldAtFaultInTheirOrder() {
        var person = aPerson(community, "Ana");
        var answer = update(
                person,
                Map.of(
                        "bio", "x".repeat(2_001),
                        "city", " ",
                        "timeZone", "Atlantis/Center",
                        "languages", List.of("pt", "not a tag"),
                        "interests", List.of("chess", "y".repeat(41), "")));
        assertThat(answer.at("updateProfile.__typename").asString()).isEqualTo("InvalidInput");
        assertThat(answer.texts("updateProfile.fields", "field"))
                .containsExactly("bio", "city", "timeZone", "languages[1]", "interests[1]", "interests[2]");
        assertThat(answer.statements()).isEmpty();
        assertThat(events(person)).isEmpty();
    }

    @Test
    void needsThePermissionAndAPerson() {
        var person = Viewers.member(community, aPerson(community, "Ana"));
        assertThat(update(Viewers.without(Permission.WRITE_PROFILE, person), Map.of())
                        .codes())
                .containsExactly("FORBIDDEN");
        assertThat(update(Viewers.partner(community), Map.of()).codes()).containsExactly("FORBIDDEN");
    }

    @Test
    void refusesAPersonTheCommunityDoesNotKnow() {
        assertThat(update(UUID.randomUUID(), Map.of("bio", "Sails.")).codes()).containsExactly("NOT_FOUND");
    }

    private Answer update(UUID person, Map<String, ?> input) {
        return update(Viewers.member(community, person), input);
    }

    private static Answer update(Viewer viewer, Map<String, ?> input) {
        return as(viewer).query(UPDATE, Map.of("input", input));
    }

    private static List<Map<String, Object>> events(UUID person) {
        return subgraph().database().query("select * from outbox where aggregate_id = ?", person);
    }
}
