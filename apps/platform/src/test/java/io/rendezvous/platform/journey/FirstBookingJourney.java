package io.rendezvous.platform.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.rendezvous.platform.testing.PlatformExtension;
import io.rendezvous.platform.testing.PlatformProcess;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(PlatformExtension.class)
class FirstBookingJourney {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Doors doors;

    FirstBookingJourney(PlatformProcess platform) {
        this.doors = new Doors(platform);
    }

    @Test
    void fromSearchToConversationThroughTheWebDoor() {
        var ana = doors.web("ana");
        var found = ana.query("""
                query ($search: ProviderSearch) {
                  providers(search: $search, first: 5) {
                    edges { node {
                      businessName headline rating { average count }
                      services(first: 3) { edges { node { name price { minorUnits currency } freeSlots(first: 3) { startsAt } } } }
                      reviews(first: 2) { edges { node { stars author { displayName } } } }
                      nextFreeSlot { startsAt }
                    } }
                  }
                }
                """, Map.of("search", Map.of("text", "limpeza"))).ok();
        assertThat(found.at("providers.edges")).isNotEmpty();
        assertThat(found.text("providers.edges.0.node.headline"))
                .contains(found.text("providers.edges.0.node.businessName"));
        assertThat(found.text("providers.edges.0.node.nextFreeSlot.startsAt")).isNotEmpty();

        var booked = Booking.book(ana, Booking.instantSlots(ana).getFirst()).ok();
        assertThat(booked.text("bookService.booking.status")).isEqualTo("CONFIRMED");

        await().atMost(PATIENCE).untilAsserted(() -> {
            var booking = booking(ana, booked.text("bookService.booking.id"));
            assertThat(booking.text("booking.conversation.id")).isNotEmpty();
            assertThat(booking.text("booking.provider.businessName")).isNotEmpty();
            assertThat(booking.text("booking.service.name")).isNotEmpty();
            assertThat(booking.texts("booking.conversation.participants", "displayName"))
                    .contains("Ana Figueira");
        });
        var mine = ana.query("""
                { me { displayName bookings(first: 100) { edges { node {
                  id provider { businessName } service { name } conversation { id } } } } } }
                """).ok();
        assertThat(mine.texts("me.bookings.edges", "node.id")).contains(booked.text("bookService.booking.id"));
    }

    private static Answer booking(Door door, String id) {
        return door.query("""
                query ($id: ID!) { booking(id: $id) {
                  provider { businessName } service { name }
                  conversation { id participants { displayName } } } }
                """, Map.of("id", id)).ok();
    }

    @Test
    void aPhoneOpensItsHomeByATrustedDocumentAndNothingElse() {
        var ana = doors.mobile("ana");
        var home = ana.trusted("Home", Map.of()).ok();
        assertThat(home.text("home.viewer.displayName")).isEqualTo("Ana Figueira");
        assertThat(home.text("home.sections.0.viewer.bookings.edges.0.node.card.title"))
                .contains(" · ");
        assertThat(home.at("home.sections.1.viewer.matches.edges")).isNotEmpty();
        assertThat(ana.query("{ me { id } }").codes()).containsExactly("DOCUMENT_NOT_TRUSTED");
    }

    @Test
    void staffListBookingsWithCustomerAndProvider() {
        var list = doors.admin("sofia").query("""
                { bookings(first: 20) { edges { node {
                  status summary customer { displayName email } provider { businessName owner { displayName } } } }
                  pageInfo { hasNextPage } } }
                """).ok();
        assertThat(list.at("bookings.edges")).hasSize(20);
        assertThat(list.texts("bookings.edges", "node.customer.email")).allMatch(email -> email.contains("@"));
        assertThat(list.text("bookings.edges.0.node.summary")).contains("min");
        assertThat(list.at("bookings.pageInfo.hasNextPage").asBoolean()).isTrue();
    }

    @Test
    void theStaffsDoorIsClosedToEveryoneElse() {
        var answer = doors.admin("ana").query("{ me { id } }");
        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.codes()).containsExactly("FORBIDDEN");
    }

    @Test
    void aPartnerReadsTheCatalogueAndNothingBeyondThePublicContract() {
        var partner = doors.partner();
        var catalogue = partner.query("""
                { categories { name children { name } }
                  providers(first: 3) { edges { node { businessName services { edges { node { name } } } nextFreeSlot { startsAt } } } } }
                """).ok();
        assertThat(catalogue.at("categories")).isNotEmpty();
        assertThat(catalogue.at("providers.edges")).hasSize(3);
        for (var beyond : List.of(
                "{ me { id } }",
                "{ providers { edges { node { owner { id } } } } }",
                "{ bookings { edges { cursor } } }")) {
            var answer = partner.query(beyond);
            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.codes()).containsOnly("GRAPHQL_VALIDATION_FAILED");
        }
    }

    @Test
    void aMessageArrivesAtTheOtherAndWhatWasMissedComesFirst() throws Exception {
        var ana = doors.mobile("ana");
        var rui = doors.mobile("rui");
        var conversation = sharedConversation(ana, "Rui Calado");
        var cursor = "";
        try (var phone = rui.connect()) {
            phone.subscribe(messageAdded(conversation, null));
            // A subscription says nothing until its first event: "now" is some time after it was asked for.
            await().atMost(PATIENCE).until(() -> {
                say(ana, conversation, "one");
                return phone.hasNext(Duration.ofSeconds(1));
            });
            var event = phone.next().at("/data/messageAdded");
            assertThat(event.at("/message/text").asString()).isEqualTo("one");
            assertThat(event.at("/message/author/displayName").asString()).isEqualTo("Ana Figueira");
            while (phone.hasNext(Duration.ofSeconds(1))) {
                event = phone.next().at("/data/messageAdded");
            }
            cursor = event.path("cursor").asString();
        }
        say(ana, conversation, "two");
        say(ana, conversation, "three");
        try (var phone = rui.connect()) {
            phone.subscribe(messageAdded(conversation, cursor));
            assertThat(text(phone)).isEqualTo("two");
            assertThat(text(phone)).isEqualTo("three");
            say(ana, conversation, "four");
            assertThat(text(phone)).isEqualTo("four");
        }
    }

    private static String text(Socket phone) {
        return phone.next().at("/data/messageAdded/message/text").asString();
    }

    private static Map<String, ?> messageAdded(String conversation, @org.jspecify.annotations.Nullable String after) {
        var variables = after == null
                ? Map.of("conversationId", conversation)
                : Map.of("conversationId", conversation, "after", after);
        return Map.of("documentId", TrustedDocument.id("MessageAdded"), "variables", variables);
    }

    private static void say(Door door, String conversation, String text) {
        var input = Map.of(
                "conversationId",
                conversation,
                "text",
                text,
                "idempotencyKey",
                UUID.randomUUID().toString());
        var _ = door.trusted("SendMessage", Map.of("input", input)).ok();
    }

    private static String sharedConversation(Door door, String with) {
        var after = "";
        while (true) {
            var page = door.trusted("Conversations", after.isEmpty() ? Map.of() : Map.of("after", after))
                    .ok();
            var shared = page.at("conversations.edges")
                    .valueStream()
                    .map(edge -> edge.path("node"))
                    .filter(node -> node.path("participants")
                            .valueStream()
                            .anyMatch(person ->
                                    person.path("displayName").asString().equals(with)))
                    .findFirst();
            if (shared.isPresent()) {
                return shared.get().path("id").asString();
            }
            assertThat(page.at("conversations.pageInfo.hasNextPage").asBoolean())
                    .as("more conversations")
                    .isTrue();
            after = page.text("conversations.pageInfo.endCursor");
        }
    }
}
