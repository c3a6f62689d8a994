package io.rendezvous.federation.conformance;

import io.rendezvous.federation.transport.SubgraphRequest;
import io.rendezvous.federation.transport.SubgraphTransport;
import io.rendezvous.federation.transport.SubgraphUnavailableException;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The way to a subgraph that can't be reached. */
final class DownTransport implements SubgraphTransport {

    private static SubgraphUnavailableException refused() {
        return new SubgraphUnavailableException("connection refused", false, null);
    }

    @Override
    public Mono<byte[]> execute(SubgraphRequest request) {
        return Mono.error(refused());
    }

    @Override
    public Flux<byte[]> subscribe(SubgraphRequest request) {
        return Flux.error(refused());
    }
}
