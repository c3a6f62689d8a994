package io.rendezvous.router.server.execution;

import io.rendezvous.federation.GraphQlRequest;
import io.rendezvous.federation.GraphQlResponse;
import reactor.core.publisher.Mono;

/** The engine, as far as serving operations needs it. */
@FunctionalInterface
public interface OperationExecutor {

    Mono<GraphQlResponse> execute(GraphQlRequest request);
}
