package io.rendezvous.federation.transport;

import java.time.Duration;
import java.util.Map;

/**
 * One operation for one subgraph.
 *
 * @param operation the document
 * @param variables a JSON object in UTF-8
 * @param headers what to pass on of the client's request, names in lower case
 * @param timeout how long the answer may take; the caller of a query or mutation cancels by itself then
 * @param mutation true when the operation must not be repeated
 */
public record SubgraphRequest(
        String subgraph,
        String operation,
        String operationName,
        byte[] variables,
        Map<String, String> headers,
        Duration timeout,
        boolean mutation) {}
