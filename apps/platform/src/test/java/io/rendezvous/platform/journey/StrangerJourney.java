package io.rendezvous.platform.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.rendezvous.platform.testing.PlatformExtension;
import io.rendezvous.platform.testing.PlatformProcess;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** What someone of one community can see of another: nothing, whatever they know. */
@ExtendWith(PlatformExtension.class)
class StrangerJourney {

    private static final String EVERYTHING = """
            { me { id bookings(first: 1) { edges { node { id service { id } provider { id category { id slug } reviews(first: 1) { edges { node { id } } } } conversation { id messages(first: 1) { edges { node { id } } } } } } }
                matches(first: 1) { edges { node { id } } } }
              conversations(first: 1) { edges { node { id messages(first: 1) { edges { node { id } } } } } }
              articles(first: 1) { edges { node { id slug comments(first: 1) { edges { node { id } } } } } } }
            """;

    private final Doors doors;

    StrangerJourney(PlatformProcess platform) {
        this.doors = new Doors(platform);
    }

    @Test
    void findsNothingByAnyIdThroughAnyDoor() {
        var known = doors.web("ana").query(EVERYTHING).ok();
        var ids = new HashMap<String, String>();
        ids.put("user", known.text("me.id"));
        ids.put("booking", known.text("me.bookings.edges.0.node.id"));
        ids.put("provider", known.text("me.bookings.edges.0.node.provider.id"));
        ids.put("match", known.text("me.matches.edges.0.node.id"));
        ids.put("conversation", known.text("conversations.edges.0.node.id"));
        assertThat(ids.values()).noneMatch(String::isEmpty);
        for (var stranger :
                Map.of("noah", doors.web("noah"), "ivy", doors.admin("ivy")).entrySet()) {
            ids.forEach((field, id) -> assertThat(
                            ask(stranger.getValue(), field, id).isNull())
                    .as(stranger.getKey() + " asks for " + field)
                    .isTrue());
            for (var field : Map.of(
                            "category", known.text("me.bookings.edges.0.node.provider.category.slug"),
                            "article", known.text("articles.edges.0.node.slug"))
                    .entrySet()) {
                var answer = stranger.getValue()
                        .query(
                                "query ($slug: String!) { %s(slug: $slug) { id } }".formatted(field.getKey()),
                                Map.of("slug", field.getValue()))
                        .ok();
                assertThat(answer.at(field.getKey()).isNull())
                        .as(stranger.getKey() + " asks for " + field)
                        .isTrue();
            }
        }
        assertThat(doors.mobile("noah")
                        .trusted("Conversation", Map.of("id", ids.get("conversation")))
                        .at("conversation")
                        .isNull())
                .isTrue();
    }

    private static JsonNode ask(Door door, String field, String id) {
        return door.query("query ($id: ID!) { %s(id: $id) { id } }".formatted(field), Map.of("id", id))
                .at(field);
    }
}
