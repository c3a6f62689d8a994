package io.rendezvous.content.user;

import io.rendezvous.kit.id.GraphId;
import java.util.UUID;

/** {@code base64url("User:" + uuid)} as text. */
public record UserId(UUID uuid) {

    public static UserId valueOf(String text) {
        return new UserId(GraphId.parse("User", text));
    }

    @Override
    public String toString() {
        return GraphId.format("User", uuid);
    }
}
