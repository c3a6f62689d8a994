package io.rendezvous.kit.event;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Something that happened in a subgraph.
 *
 * @param type {@code <subgraph>.<aggregate>.<past participle>}: {@code bookings.booking.confirmed}
 * @param aggregateId events of one aggregate arrive in the order they happened
 * @param version of the shape of {@code data}, from 1
 * @param metadata {@code requestId} of what caused it
 */
public record Event(
        UUID id,
        String type,
        UUID aggregateId,
        int version,
        UUID communityId,
        JsonNode data,
        Map<String, String> metadata,
        Instant timestamp) {

    private static final JsonMapper JSON = JsonMapper.shared();

    public Event {
        metadata = Map.copyOf(metadata);
    }

    /** Fields that the record doesn't have are passed over. */
    public <T> T data(Class<T> type) {
        return JSON.treeToValue(data, type);
    }

    /** {@code none} when it is not known. */
    public String requestId() {
        return metadata.getOrDefault("requestId", "none");
    }

    String toJson() {
        return JSON.writeValueAsString(this);
    }

    static Event fromJson(String text) {
        return JSON.readValue(text, Event.class);
    }

    /** The stream that carries the events of the subgraph that a type names first. */
    static String stream(String type) {
        return "events:" + type.substring(0, type.indexOf('.'));
    }
}
