package io.rendezvous.federation.transport;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Carries operations to one subgraph. Implementations never block the calling thread. */
public interface SubgraphTransport {

    /**
     * Runs a query or mutation. The answer is the body of a GraphQL response, JSON in UTF-8, owned by the receiver.
     * Fails with {@link SubgraphUnavailableException} when there is no such body. Cancelling ends the call.
     */
    Mono<byte[]> execute(SubgraphRequest request);

    /**
     * False while calls are known to fail, as behind an open circuit breaker: operations are then planned round the
     * subgraph where others have the same fields. Asked for each operation.
     */
    default boolean available() {
        return true;
    }

    /** Runs a subscription: one response body per event, ending with the subgraph's stream. Cancelling ends it. */
    Flux<byte[]> subscribe(SubgraphRequest request);
}
