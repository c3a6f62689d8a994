package io.rendezvous.chat;

import io.rendezvous.chat.booking.BookingId;
import io.rendezvous.chat.conversation.ConversationId;
import io.rendezvous.kit.testing.Answer;
import io.rendezvous.kit.testing.GraphClient;
import io.rendezvous.kit.testing.SubgraphFixture;
import io.rendezvous.kit.testing.Viewers;
import io.rendezvous.kit.viewer.Viewer;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** The running subgraph, with words to arrange conversations. */
public final class ChatFixture {

    private static final Instant OPENED = Instant.parse("2026-05-01T10:00:00Z");

    private ChatFixture() {}

    public static SubgraphFixture subgraph() {
        return SubgraphFixture.of("chat", ChatApplication::application);
    }

    public static GraphClient as(Viewer viewer) {
        return subgraph().as(viewer);
    }

    public static ConversationId aConversation(UUID community, UUID one, UUID other) {
        return aConversation(community, new BookingId(UUID.randomUUID()), one, other);
    }

    public static ConversationId aConversation(UUID community, BookingId booking, UUID... participants) {
        var id = UUID.randomUUID();
        execute("insert into conversation values (?, ?, ?, ?, ?)", id, community, booking.uuid(), OPENED, OPENED);
        for (var position = 0; position < participants.length; position++) {
            execute("insert into participant values (?, ?, ?, ?)", id, community, participants[position], position + 1);
        }
        return new ConversationId(id);
    }

    public static Answer say(UUID community, UUID author, ConversationId conversation, String text, String key) {
        return as(Viewers.member(community, author))
                .query(
                        """
                        mutation ($input: SendMessageInput!) { sendMessage(input: $input) {
                          __typename
                          ... on SendMessageSuccess { message { id text author { id } } }
                          ... on InvalidInput { fields { field } } } }
                        """,
                        Map.of(
                                "input",
                                Map.of(
                                        "conversationId",
                                        conversation.toString(),
                                        "text",
                                        text,
                                        "idempotencyKey",
                                        key)));
    }

    private static void execute(String sql, Object... arguments) {
        subgraph().database().execute(sql, arguments);
    }
}
