package io.rendezvous.router.server.websocket;

import io.rendezvous.router.server.operation.JsonObjects;
import io.rendezvous.router.server.operation.OperationParameters;
import io.rendezvous.router.server.operation.Refusal;
import io.rendezvous.router.server.operation.RefusedException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a client may say. */
sealed interface ClientMessage {

    /** @param authorization in the form of the header of that name */
    record Init(@Nullable String authorization) implements ClientMessage {}

    record Ping() implements ClientMessage {}

    record Pong() implements ClientMessage {}

    record Subscribe(String id, OperationParameters parameters) implements ClientMessage {}

    record Complete(String id) implements ClientMessage {}

    /** Throws {@link RefusedException}, whose message is fit for the reason of a close frame. */
    static ClientMessage parse(String text) {
        var message = JsonObjects.read(text);
        return switch (String.valueOf(message.get("type"))) {
            case "connection_init" -> new Init(authorization(message.get("payload")));
            case "ping" -> new Ping();
            case "pong" -> new Pong();
            case "subscribe" -> new Subscribe(id(message), parameters(message.get("payload")));
            case "complete" -> new Complete(id(message));
            default -> throw invalid("Unknown message type");
        };
    }

    private static @Nullable String authorization(@Nullable Object payload) {
        if (payload == null) {
            return null;
        }
        for (var entry : object(payload).entrySet()) {
            if (entry.getKey().equalsIgnoreCase("authorization") && entry.getValue() instanceof String text) {
                return text;
            }
        }
        return null;
    }

    private static String id(Map<String, @Nullable Object> message) {
        if (message.get("id") instanceof String id && !id.isEmpty() && id.length() <= 64) {
            return id;
        }
        throw invalid("`id` must be a string of 1 to 64 characters");
    }

    private static OperationParameters parameters(@Nullable Object payload) {
        return OperationParameters.of(object(payload));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, @Nullable Object> object(@Nullable Object payload) {
        if (payload instanceof Map<?, ?> object) {
            return (Map<String, @Nullable Object>) object;
        }
        throw invalid("`payload` must be an object");
    }

    private static RefusedException invalid(String reason) {
        return Refusal.malformed(reason).exception();
    }
}
