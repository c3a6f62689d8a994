package io.rendezvous.content.comment;

import io.rendezvous.kit.id.GraphId;
import java.util.UUID;

/** {@code base64url("Comment:" + uuid)} as text. */
public record CommentId(UUID uuid) {

    public static CommentId valueOf(String text) {
        return new CommentId(GraphId.parse("Comment", text));
    }

    @Override
    public String toString() {
        return GraphId.format("Comment", uuid);
    }
}
