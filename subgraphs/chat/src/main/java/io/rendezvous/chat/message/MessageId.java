package io.rendezvous.chat.message;

import io.rendezvous.kit.id.GraphId;
import java.util.UUID;

/** {@code base64url("Message:" + uuid)} as text. */
public record MessageId(UUID uuid) {

    public static MessageId valueOf(String text) {
        return new MessageId(GraphId.parse("Message", text));
    }

    @Override
    public String toString() {
        return GraphId.format("Message", uuid);
    }
}
