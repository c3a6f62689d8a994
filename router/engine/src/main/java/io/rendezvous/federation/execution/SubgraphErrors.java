package io.rendezvous.federation.execution;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Turns the errors of answers into what the client may see; the rest goes to the log. */
final class SubgraphErrors {

    private static final Logger LOGGER = LoggerFactory.getLogger(SubgraphErrors.class);

    private final ErrorMasking masking;
    private final ErrorLog log;
    private final String requestId;

    SubgraphErrors(ErrorMasking masking, ErrorLog log, String requestId) {
        this.masking = masking;
        this.log = log;
        this.requestId = requestId;
    }

    /** @param path empty when the subgraph named none */
    record Located(FetchError error, List<?> path) {}

    List<Located> located(@Nullable List<?> errors, String subgraph) {
        return errors == null
                ? List.of()
                : errors.stream().map(error -> located(error, subgraph)).toList();
    }

    private Located located(@Nullable Object error, String subgraph) {
        var fields = error instanceof Map<?, ?> map ? map : Map.of();
        var message = fields.get("message") instanceof String text ? text : "";
        var code = fields.get("extensions") instanceof Map<?, ?> extensions
                        && extensions.get("code") instanceof String name
                ? name
                : null;
        var shown = masking.show(message.isEmpty() ? null : code, message);
        if (!shown.message().equals(message)) {
            LOGGER.warn("Request {}: subgraph {} answered an error: {} {}", requestId, subgraph, code, message);
        }
        return new Located(
                log.add(shown.code(), shown.message()), fields.get("path") instanceof List<?> path ? path : List.of());
    }
}
