package io.rendezvous.router.server.execution;

import io.rendezvous.federation.operation.Limits;
import java.time.Duration;
import java.util.List;

/**
 * What a door's operations may do.
 *
 * @param limits as the engine has them
 * @param introspection whether they may read the schema
 * @param explain whether clients may see query plans
 * @param forwardedHeaders the client's headers that subgraphs receive, besides the token and the request id
 * @param timeout for a whole operation; for a subscription, for each event
 */
public record OperationRules(
        Limits limits, boolean introspection, boolean explain, List<String> forwardedHeaders, Duration timeout) {}
