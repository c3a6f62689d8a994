package io.rendezvous.chat.conversation;

import io.rendezvous.kit.id.GraphId;
import java.util.UUID;

/** {@code base64url("Conversation:" + uuid)} as text. */
public record ConversationId(UUID uuid) {

    public static ConversationId valueOf(String text) {
        return new ConversationId(GraphId.parse("Conversation", text));
    }

    @Override
    public String toString() {
        return GraphId.format("Conversation", uuid);
    }
}
