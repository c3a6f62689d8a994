package io.rendezvous.providers.category;

import io.rendezvous.kit.id.GraphId;
import java.util.UUID;

/** {@code base64url("Category:" + uuid)} as text. */
public record CategoryId(UUID uuid) {

    public static CategoryId valueOf(String text) {
        return new CategoryId(GraphId.parse("Category", text));
    }

    @Override
    public String toString() {
        return GraphId.format("Category", uuid);
    }
}
