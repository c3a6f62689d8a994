package io.rendezvous.federation.execution;

import io.rendezvous.federation.json.Json;
import io.rendezvous.federation.json.JsonScanner;
import io.rendezvous.federation.json.JsonSyntaxException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The outermost object of an answer: data, errors and extensions in any order. */
final class Envelope {

    private Envelope() {}

    /**
     * Passes the whole body, calling {@code data} at the value of {@code data}.
     *
     * @return the errors, null when there are none
     * @throws JsonSyntaxException when this is no GraphQL response
     */
    static @Nullable List<?> read(JsonScanner scanner, Runnable data) {
        List<?> errors = null;
        var answered = false;
        scanner.enter('{');
        if (scanner.peek() != '}') {
            do {
                var key = Json.string(scanner);
                scanner.expect(':');
                switch (key) {
                    case "data" -> {
                        data.run();
                        answered = true;
                    }
                    case "errors" -> errors = errors(scanner);
                    default -> scanner.value();
                }
            } while (scanner.take(','));
        }
        scanner.leave('}');
        scanner.end();
        if (!answered && errors == null) {
            throw new JsonSyntaxException("data or errors", 0);
        }
        return errors;
    }

    private static @Nullable List<?> errors(JsonScanner scanner) {
        var from = scanner.position();
        return switch (Json.read(scanner)) {
            case null -> null;
            case List<?> list -> list.isEmpty() ? null : list;
            default -> throw new JsonSyntaxException("a list of errors", from);
        };
    }
}
