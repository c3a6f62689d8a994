package io.rendezvous.providers.service;

import io.rendezvous.kit.id.GraphId;
import java.util.UUID;

/** {@code base64url("Service:" + uuid)} as text. */
public record ServiceId(UUID uuid) {

    public static ServiceId valueOf(String text) {
        return new ServiceId(GraphId.parse("Service", text));
    }

    @Override
    public String toString() {
        return GraphId.format("Service", uuid);
    }
}
