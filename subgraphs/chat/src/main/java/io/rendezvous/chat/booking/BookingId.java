package io.rendezvous.chat.booking;

import io.rendezvous.kit.id.GraphId;
import java.util.UUID;

/** {@code base64url("Booking:" + uuid)} as text. */
public record BookingId(UUID uuid) {

    public static BookingId valueOf(String text) {
        return new BookingId(GraphId.parse("Booking", text));
    }

    @Override
    public String toString() {
        return GraphId.format("Booking", uuid);
    }
}
