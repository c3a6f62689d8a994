package io.rendezvous.router.server.execution;

import io.rendezvous.federation.IncrementalFormat;
import io.rendezvous.router.server.security.Caller;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/**
 * How an operation came.
 *
 * @param headers of the request, or of the handshake of the WebSocket
 * @param incremental how the client takes an answer in parts; null when it wants it whole
 */
public record OperationContext(
        HttpHeaders headers,
        Caller caller,
        String requestId,
        @Nullable IncrementalFormat incremental) {}
