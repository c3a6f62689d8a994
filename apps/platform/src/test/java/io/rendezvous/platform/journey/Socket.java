package io.rendezvous.platform.journey;

import static java.util.concurrent.TimeUnit.SECONDS;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A client of graphql-transport-ws with one subscription. */
final class Socket implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Set<String> ENDS = Set.of("complete", "error", "closed");
    private static final int PATIENCE_SECONDS = 30;

    private final BlockingQueue<JsonNode> received = new LinkedBlockingQueue<>();
    private @Nullable WebSocket socket;

    static Socket open(HttpClient http, URI address, Map<String, String> headers) {
        var opened = new Socket();
        var builder = http.newWebSocketBuilder().subprotocols("graphql-transport-ws");
        headers.forEach(builder::header);
        opened.socket = builder.buildAsync(address, opened.new Receiver()).join();
        opened.send(Map.of("type", "connection_init"));
        opened.await("connection_ack");
        return opened;
    }

    void subscribe(Map<String, ?> payload) {
        send(Map.of("id", "1", "type", "subscribe", "payload", payload));
    }

    /** The payload of the next message of the subscription. */
    JsonNode next() {
        return await("next").path("payload");
    }

    /** Whether a message of the subscription arrives in time; it is not taken. */
    boolean hasNext(Duration patience) throws InterruptedException {
        var end = System.nanoTime() + patience.toNanos();
        while (System.nanoTime() < end) {
            if (received.stream()
                    .anyMatch(message -> message.path("type").asString().equals("next"))) {
                return true;
            }
            TimeUnit.MILLISECONDS.sleep(20);
        }
        return false;
    }

    /** What the subscription brings until it ends: the payloads of its messages, an error's among them. */
    List<JsonNode> untilItEnds() throws InterruptedException {
        var payloads = new ArrayList<JsonNode>();
        for (var message = received.poll(PATIENCE_SECONDS, SECONDS);
                message != null;
                message = received.poll(PATIENCE_SECONDS, SECONDS)) {
            if (message.has("payload")) {
                payloads.add(message.path("payload"));
            }
            if (ENDS.contains(message.path("type").asString())) {
                return payloads;
            }
        }
        throw new AssertionError("no end in " + PATIENCE_SECONDS + " s");
    }

    /** Drops the connection without a word. */
    @Override
    public void close() {
        open().abort();
    }

    private JsonNode await(String type) {
        try {
            for (var message = received.poll(PATIENCE_SECONDS, SECONDS);
                    message != null;
                    message = received.poll(PATIENCE_SECONDS, SECONDS)) {
                if (message.path("type").asString().equals(type)) {
                    return message;
                }
                if (ENDS.contains(message.path("type").asString())) {
                    throw new AssertionError(message);
                }
            }
            throw new AssertionError("no " + type + " in " + PATIENCE_SECONDS + " s");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void send(Map<String, ?> message) {
        var _ = open().sendText(JSON.writeValueAsString(message), true).join();
    }

    private WebSocket open() {
        return java.util.Objects.requireNonNull(socket);
    }

    private final class Receiver implements WebSocket.Listener {

        private final StringBuilder text = new StringBuilder();

        @Override
        public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
            text.append(data);
            if (last) {
                received.add(JSON.readTree(text.toString()));
                text.setLength(0);
            }
            from.request(1);
            return null;
        }

        @Override
        public @Nullable CompletionStage<?> onClose(WebSocket from, int code, String reason) {
            received.add(JSON.valueToTree(Map.of("type", "closed", "code", code, "reason", reason)));
            return null;
        }
    }
}
