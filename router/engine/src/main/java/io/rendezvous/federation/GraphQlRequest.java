package io.rendezvous.federation;

import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An operation that a client wants executed.
 *
 * @param variables as decoded from JSON: {@code Map}, {@code List}, {@code String}, {@code Number}, {@code Boolean}, null
 * @param headers what every subgraph receives, names in lower case
 * @param requestId named in each error
 * @param timeout for the whole operation; for a subscription, for each event
 * @param incremental how the client takes an answer in parts; null when it wants it whole: then {@code @defer} is ignored
 */
public record GraphQlRequest(
        String document,
        @Nullable String operationName,
        Map<String, @Nullable Object> variables,
        Map<String, String> headers,
        String requestId,
        Duration timeout,
        @Nullable IncrementalFormat incremental) {

    /** A request whose answer comes whole. */
    public GraphQlRequest(
            String document,
            @Nullable String operationName,
            Map<String, @Nullable Object> variables,
            Map<String, String> headers,
            String requestId,
            Duration timeout) {
        this(document, operationName, variables, headers, requestId, timeout, null);
    }
}
