package io.rendezvous.federation.transport;

import io.rendezvous.federation.json.Json;
import io.rendezvous.federation.json.JsonOutput;
import io.rendezvous.federation.json.JsonScanner;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Consumer;
import reactor.core.publisher.Mono;

/** What a client of {@code graphql-transport-ws} says for one subscription. */
final class WebSocketConversation {

    private static final String ID = "1";
    private static final byte[] NOTHING = {};

    private final SubgraphRequest request;
    private volatile Consumer<String> farewell = _ -> {};
    private boolean over;

    WebSocketConversation(SubgraphRequest request) {
        this.request = request;
    }

    /** What a message of the server's means for the subscriber. */
    enum Kind {
        ACKNOWLEDGED,
        EVENT,
        LAST_EVENT,
        END
    }

    record Step(Kind kind, byte[] body) {

        boolean last() {
            return kind == Kind.LAST_EVENT || kind == Kind.END;
        }

        boolean event() {
            return kind == Kind.EVENT || kind == Kind.LAST_EVENT;
        }
    }

    String opening() {
        var headers = new LinkedHashMap<String, String>();
        ForwardedHeaders.each(request.headers(), headers::put);
        var output = new JsonOutput(256).ascii("{\"type\":\"connection_init\",\"payload\":");
        Json.write(headers, output);
        return text(output.put('}'));
    }

    /** @param way how a last message can still be sent */
    void onLeaving(Consumer<String> way) {
        farewell = way;
    }

    /** The subscriber lost interest; the connection is about to be closed. */
    void leave() {
        farewell.accept("{\"id\":\"" + ID + "\",\"type\":\"complete\"}");
    }

    private String subscribing() {
        var output = new JsonOutput(512).ascii("{\"id\":\"" + ID + "\",\"type\":\"subscribe\",\"payload\":");
        GraphQlBody.write(request, output);
        return text(output.put('}'));
    }

    private static String text(JsonOutput output) {
        return new String(output.array(), 0, output.size(), StandardCharsets.UTF_8);
    }

    /** The server ended the connection; that is a failure unless it ended the subscription before. */
    Mono<Step> ending() {
        return over
                ? Mono.empty()
                : Mono.error(new SubgraphUnavailableException("The connection was closed", false, null));
    }

    List<Step> received(String message, Consumer<String> reply) {
        var bytes = message.getBytes(StandardCharsets.UTF_8);
        var parts = Message.read(bytes);
        return switch (parts.type()) {
            case "connection_ack" -> {
                reply.accept(subscribing());
                yield List.of(new Step(Kind.ACKNOWLEDGED, NOTHING));
            }
            case "ping" -> {
                reply.accept("{\"type\":\"pong\"}");
                yield List.of();
            }
            case "next" -> List.of(new Step(Kind.EVENT, parts.payload(bytes)));
            case "error" -> last(new Step(Kind.LAST_EVENT, errors(parts.payload(bytes))));
            case "complete" -> last(new Step(Kind.END, NOTHING));
            default -> List.of();
        };
    }

    private List<Step> last(Step step) {
        over = true;
        return List.of(step);
    }

    private static byte[] errors(byte[] list) {
        return new JsonOutput(list.length + 16)
                .ascii("{\"errors\":")
                .put(list)
                .put('}')
                .toByteArray();
    }

    /** Where in a message its payload is. */
    private record Message(String type, int from, int to) {

        static Message read(byte[] bytes) {
            var scanner = new JsonScanner(bytes);
            var type = "";
            var from = 0;
            var to = 0;
            scanner.enter('{');
            do {
                var key = Json.string(scanner);
                scanner.expect(':');
                scanner.peek();
                var start = scanner.position();
                scanner.value();
                switch (key) {
                    case "type" -> type = Json.string(new JsonScanner(bytes, start, scanner.position()));
                    case "payload" -> {
                        from = start;
                        to = scanner.position();
                    }
                    default -> {}
                }
            } while (scanner.take(','));
            scanner.leave('}');
            return new Message(type, from, to);
        }

        byte[] payload(byte[] bytes) {
            return Arrays.copyOfRange(bytes, from, to);
        }
    }
}
