package io.rendezvous.platform.journey;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import io.rendezvous.platform.testing.PlatformExtension;
import io.rendezvous.platform.testing.PlatformProcess;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What someone of one community can see and do in another: nothing, whatever they know. */
@ExtendWith(PlatformExtension.class)
class StrangerJourney {

    private final Doors doors;
    private Belongings anas;

    StrangerJourney(PlatformProcess platform) {
        this.doors = new Doors(platform);
    }

    @BeforeEach
    void anaShowsWhatSheHas() {
        anas = Belongings.of(doors.web("ana"));
    }

    /** Noah is a member of another community, Ivy of its staff. */
    private Map<String, Door> strangers() {
        return Map.of("web", doors.web("noah"), "admin", doors.admin("ivy"));
    }

    @Test
    void anIdOfEveryEntityIsKnownToTheStrangers() {
        var nodes = doors.admin("sofia")
                .query("{ __type(name: \"Node\") { possibleTypes { name } } }")
                .ok()
                .texts("__type.possibleTypes", "name");
        assertThat(anas.ids().keySet()).containsExactlyInAnyOrderElementsOf(nodes);
    }

    @Test
    void everyRootFieldThatFindsSomethingByAnIdOrSlugFindsNothing() {
        for (var door : List.of(doors.web("noah"), doors.admin("ivy"))) {
            for (var field : finders(door)) {
                var argument = anas.slugs().containsKey(field) ? "slug" : "id";
                var known = argument.equals("slug")
                        ? anas.slugs().get(field)
                        : anas.ids().get(capitalized(field));
                assertThat(known).as(field).isNotNull();
                var question = "{ %s(%s: \"%s\") { __typename } }".formatted(field, argument, known);
                assertThat(doors.web("ana").query(question).ok().at(field).isObject())
                        .as("ana asks %s", question)
                        .isTrue();
                assertThat(door.query(question).at(field).isNull())
                        .as("a stranger asks %s of %s", question, door.address())
                        .isTrue();
            }
        }
    }

    @Test
    void noListHoldsWhatBelongsToAnotherCommunity() {
        strangers().forEach((name, door) -> {
            var seen = Belongings.idsIn(door.query(Belongings.EVERYTHING).ok());
            assertThat(seen)
                    .as(name)
                    .isNotEmpty()
                    .doesNotContainAnyElementsOf(anas.ids().values());
        });
    }

    @Test
    void aPartnerSeesTheCatalogueOfItsOwnCommunityOnly() {
        var partner = doors.partner();
        var noahs = Belongings.of(doors.web("noah"));
        var catalogue = """
                { community { id } categories { id }
                  providers(first: 100) { edges { node { id services(first: 100) { edges { node { id } } } } } }
                  articles(first: 100) { edges { node { id } } } }
                """;
        assertThat(Belongings.idsIn(partner.query(catalogue).ok()))
                .isNotEmpty()
                .doesNotContainAnyElementsOf(noahs.ids().values());
        noahs.slugs()
                .forEach((field, slug) -> assertThat(partner.query("{ %s(slug: \"%s\") { id } }".formatted(field, slug))
                                .at(field)
                                .isNull())
                        .as(field)
                        .isTrue());
        var provider = noahs.ids().get("Provider");
        assertThat(partner.query("{ provider(id: \"%s\") { id } }".formatted(provider))
                        .at("provider")
                        .isNull())
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "bookService, Service, 'serviceId: \"%s\", startsAt: \"2030-01-07T10:00:00Z\", idempotencyKey: \"%s\"'",
        "confirmBooking, Booking, 'bookingId: \"%s\"'",
        "declineBooking, Booking, 'bookingId: \"%s\"'",
        "cancelBooking, Booking, 'bookingId: \"%s\"'",
        "sendMessage, Conversation, 'conversationId: \"%s\", text: \"Hello\", idempotencyKey: \"%s\"'",
        "addComment, Article, 'articleId: \"%s\", text: \"Hello\"'"
    })
    void actsOnNothing(String field, String type, String input) {
        var given = input.formatted(anas.ids().get(type), UUID.randomUUID());
        var before = doors.web("ana").query(Belongings.EVERYTHING).ok().body();
        strangers().forEach((name, door) -> {
            var answer = door.query("mutation { %s(input: { %s }) { __typename } }".formatted(field, given));
            assertThat(answer.text(field + ".__typename")).as(name).doesNotEndWith("Success");
            assertThat(answer.codes()).as(name).isSubsetOf("NOT_FOUND", "FORBIDDEN");
        });
        assertThat(doors.web("ana").query(Belongings.EVERYTHING).ok().body()).isEqualTo(before);
    }

    @Test
    void everyMutationThatTakesAnIdIsTriedAbove() {
        var mutations = doors.admin("sofia").query("""
                { __schema { mutationType { fields { name args { type { ofType { inputFields { name } } } } } } } }
                """).ok().at("__schema.mutationType.fields");
        var takers = mutations
                .valueStream()
                .filter(field -> field.findValuesAsString("name").stream().anyMatch(name -> name.endsWith("Id")))
                .map(field -> field.path("name").asString());
        assertThat(takers)
                .containsExactlyInAnyOrder(
                        "bookService",
                        "confirmBooking",
                        "declineBooking",
                        "cancelBooking",
                        "sendMessage",
                        "addComment");
    }

    @Test
    void hearsNothing() throws InterruptedException {
        var conversation = anas.ids().get("Conversation");
        try (var web = doors.web("noah").connect();
                var phone = doors.mobile("noah").connect()) {
            web.subscribe(Map.of(
                    "query",
                    "subscription ($id: ID!) { messageAdded(conversationId: $id) { message { text } } }",
                    "variables",
                    Map.of("id", conversation)));
            phone.subscribe(Map.of(
                    "documentId",
                    TrustedDocument.id("MessageAdded"),
                    "variables",
                    Map.of("conversationId", conversation)));
            for (var ended : List.of(web.untilItEnds(), phone.untilItEnds())) {
                assertThat(ended)
                        .noneMatch(payload -> payload.at("/data/messageAdded").isObject());
            }
        }
    }

    @Test
    void aPhoneReadsNoConversationOfAnother() {
        var answer = doors.mobile("noah")
                .trusted("Conversation", Map.of("id", anas.ids().get("Conversation")));
        assertThat(answer.ok().at("conversation").isNull()).isTrue();
    }

    /** Doors do not show what engines ask subgraphs by; the subgraphs answer it, and hold what a door passes on. */
    @Test
    void noDoorAnswersWhatOnlyEnginesAsk() {
        var representation =
                "{ __typename: \"Booking\", id: \"%s\" }".formatted(anas.ids().get("Booking"));
        for (var door : List.of(doors.web("ana"), doors.admin("sofia"), doors.partner())) {
            var answer = door.query("{ _entities(representations: [%s]) { __typename } }".formatted(representation));
            assertThat(answer.codes()).containsOnly("GRAPHQL_VALIDATION_FAILED");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"users", "providers", "bookings", "matching", "chat", "content"})
    void noSubgraphTellsAnythingOfAnEntity(String subgraph) {
        var address = doors.address(subgraph);
        var ana = Door.withToken(address, doors.token("ana"));
        var noah = Door.withToken(address, doors.token("noah"));
        var questions = Entities.of(ana).questions(anas.ids());
        var answered =
                questions.stream().filter(question -> tells(ana, question)).toList();
        assertThat(answered).as("what ana is told").isNotEmpty();
        assertThat(questions).noneMatch(question -> tells(noah, question));
    }

    private static boolean tells(Door subgraph, String question) {
        var entity = subgraph.query(question).at("_entities.0");
        return entity.isObject() && entity.valueStream().anyMatch(value -> !value.isNull());
    }

    private static List<String> finders(Door door) {
        var fields = door.query("{ __schema { queryType { fields { name args { name } } } } }")
                .ok();
        return fields
                .at("__schema.queryType.fields")
                .valueStream()
                .collect(toMap(
                        field -> field.path("name").asString(),
                        field -> new TreeSet<>(field.at("/args").findValuesAsString("name"))))
                .entrySet()
                .stream()
                .filter(field ->
                        field.getValue().contains("id") || field.getValue().contains("slug"))
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }

    private static String capitalized(String name) {
        return Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }
}
