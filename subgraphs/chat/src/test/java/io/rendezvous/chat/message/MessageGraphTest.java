package io.rendezvous.chat.message;

import static io.rendezvous.chat.ChatFixture.aConversation;
import static io.rendezvous.chat.ChatFixture.as;
import static io.rendezvous.chat.ChatFixture.say;
import static io.rendezvous.chat.ChatFixture.subgraph;
import static org.assertj.core.api.Assertions.assertThat;

import io.rendezvous.chat.booking.BookingId;
import io.rendezvous.chat.conversation.ConversationId;
import io.rendezvous.kit.testing.Viewers;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MessageGraphTest {

    private final UUID community = UUID.randomUUID();
    private final UUID ana = UUID.randomUUID();
    private final UUID rui = UUID.randomUUID();
    private final ConversationId conversation = aConversation(community, ana, rui);

    @Test
    void keepsWhatIsSaidNewestFirst() {
        say(community, ana, conversation, "Hello!", "1");
        say(community, rui, conversation, "Good day.", "1");
        var answer = as(Viewers.member(community, ana)).query("""
                { conversation(id: "%s") { participants { id } messages { edges { node { text } } } } }
                """.formatted(conversation));
        assertThat(answer.texts("conversation.messages.edges", "node.text")).containsExactly("Good day.", "Hello!");
        assertThat(answer.statements()).hasSize(2);
    }

    @Test
    void saysTheSameThingOnceHoweverOftenItIsSent() {
        var first = say(community, ana, conversation, "Hello!", "key");
        var again = say(community, ana, conversation, "Hello!", "key");
        assertThat(again.at("sendMessage.message.id")).isEqualTo(first.at("sendMessage.message.id"));
        assertThat(positions()).containsExactly(1L);
    }

    @Test
    void givesEveryMessageItsPlaceWithoutGapsWhenManySpeakAtOnce() throws Exception {
        try (var executor = Executors.newFixedThreadPool(8)) {
            executor.invokeAll(IntStream.range(0, 40)
                    .<Callable<Object>>mapToObj(number ->
                            () -> say(community, number % 2 == 0 ? ana : rui, conversation, "Message", "key " + number))
                    .toList());
        }
        assertThat(positions())
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, 40).mapToObj(Long::valueOf).toList());
    }

    @Test
    void refusesStrangersAsIfThereWereNoSuchConversation() {
        assertThat(say(community, UUID.randomUUID(), conversation, "Hello!", "1")
                        .codes())
                .containsExactly("NOT_FOUND");
        assertThat(say(UUID.randomUUID(), ana, conversation, "Hello!", "1").codes())
                .containsExactly("NOT_FOUND");
        var query = "{ conversation(id: \"%s\") { id } }".formatted(conversation);
        assertThat(as(Viewers.staff(community)).query(query).at("conversation").isNull())
                .isTrue();
        assertThat(as(Viewers.member(UUID.randomUUID(), ana))
                        .query(query)
                        .at("conversation")
                        .isNull())
                .isTrue();
    }

    @Test
    void refusesTextThatIsEmptyOrTooLong() {
        assertThat(say(community, ana, conversation, "  ", "1").texts("sendMessage.fields", "field"))
                .containsExactly("text");
        assertThat(say(community, ana, conversation, "x".repeat(4_001), "").texts("sendMessage.fields", "field"))
                .containsExactly("text", "idempotencyKey");
    }

    @Test
    void findsTheConversationsOfManyBookingsInOneQuery() {
        var bookings = new ArrayList<BookingId>();
        for (var number = 0; number < 10; number++) {
            var booking = new BookingId(UUID.randomUUID());
            aConversation(community, booking, ana, rui);
            bookings.add(booking);
        }
        bookings.add(new BookingId(UUID.randomUUID()));
        var answer = as(Viewers.member(community, rui))
                .entities("Booking", bookings, "{ conversation { participants { id } } }");
        assertThat(answer.at("_entities.9.conversation.participants")).hasSize(2);
        assertThat(answer.at("_entities.10.conversation").isNull()).isTrue();
        assertThat(answer.statements()).hasSize(1);
    }

    @Test
    void listsConversationsByTheirLatestMessage() {
        var second = aConversation(community, ana, rui);
        say(community, ana, second, "Hello!", "1");
        say(community, ana, conversation, "Hello!", "1");
        var answer = as(Viewers.member(community, ana)).query("{ conversations { edges { node { id } } } }");
        assertThat(answer.texts("conversations.edges", "node.id"))
                .containsExactly(conversation.toString(), second.toString());
    }

    private List<Object> positions() {
        return subgraph()
                .database()
                .query("select position from message where conversation_id = ? order by position", conversation.uuid())
                .stream()
                .map(row -> row.get("position"))
                .toList();
    }
}
