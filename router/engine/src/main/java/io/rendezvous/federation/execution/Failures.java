package io.rendezvous.federation.execution;

import io.rendezvous.federation.ErrorCode;
import io.rendezvous.federation.json.JsonSyntaxException;
import io.rendezvous.federation.transport.SubgraphUnavailableException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What clients are told about calls without an answer; why goes to the log. */
final class Failures {

    private static final Logger LOGGER = LoggerFactory.getLogger(Failures.class);

    private Failures() {}

    /** @param failure null when the call ended without an answer */
    static FetchError error(@Nullable Throwable failure, String subgraph, String requestId, ErrorLog log) {
        return switch (failure) {
            case null -> {
                LOGGER.warn("Request {}: subgraph {} gave no answer", requestId, subgraph);
                yield log.add(ErrorCode.UNAVAILABLE, "A part of the answer is not available.");
            }
            case SubgraphUnavailableException unavailable -> {
                LOGGER.warn("Request {}: subgraph {}: {}", requestId, subgraph, unavailable.getMessage());
                yield unavailable.timeout()
                        ? timeout(log)
                        : log.add(ErrorCode.UNAVAILABLE, "A part of the answer is not available.");
            }
            case JsonSyntaxException malformed -> {
                LOGGER.warn("Request {}: malformed answer of {}: {}", requestId, subgraph, malformed.getMessage());
                yield log.add(ErrorCode.UNAVAILABLE, "A part of the answer is not available.");
            }
            default -> {
                LOGGER.error("Request {}: call of subgraph {} failed", requestId, subgraph, failure);
                yield log.add(ErrorCode.INTERNAL, "Something went wrong.");
            }
        };
    }

    static FetchError timeout(ErrorLog log) {
        return log.add(ErrorCode.TIMEOUT, "The answer took too long.");
    }
}
