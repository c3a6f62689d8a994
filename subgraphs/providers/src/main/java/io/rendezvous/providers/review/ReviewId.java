package io.rendezvous.providers.review;

import io.rendezvous.kit.id.GraphId;
import java.util.UUID;

/** {@code base64url("Review:" + uuid)} as text. */
public record ReviewId(UUID uuid) {

    public static ReviewId valueOf(String text) {
        return new ReviewId(GraphId.parse("Review", text));
    }

    @Override
    public String toString() {
        return GraphId.format("Review", uuid);
    }
}
