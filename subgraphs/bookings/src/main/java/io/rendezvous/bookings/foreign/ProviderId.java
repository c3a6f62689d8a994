package io.rendezvous.bookings.foreign;

import io.rendezvous.kit.id.GraphId;
import java.util.UUID;

/** {@code base64url("Provider:" + uuid)} as text. */
public record ProviderId(UUID uuid) {

    public static ProviderId valueOf(String text) {
        return new ProviderId(GraphId.parse("Provider", text));
    }

    @Override
    public String toString() {
        return GraphId.format("Provider", uuid);
    }
}
