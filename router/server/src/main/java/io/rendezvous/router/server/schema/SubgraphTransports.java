package io.rendezvous.router.server.schema;

import io.rendezvous.federation.schema.Supergraph.Subgraph;
import io.rendezvous.federation.transport.HttpTransport;
import io.rendezvous.federation.transport.SubgraphTransport;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import reactor.netty.resources.LoopResources;

/** How the door reaches subgraphs of other processes. */
public final class SubgraphTransports {

    private final GraphProperties graph;
    private final Duration timeout;
    private final LoopResources loops;

    public SubgraphTransports(GraphProperties graph, Duration timeout, LoopResources loops) {
        this.graph = graph;
        this.timeout = timeout;
        this.loops = loops;
    }

    /** Where the configuration says, else where the supergraph says. Throws {@link CompositionFailedException}. */
    public SubgraphTransport http(Subgraph subgraph) {
        var settings = graph.subgraphs().get(subgraph.name());
        var url = settings == null || settings.url() == null ? URI.create(subgraph.url()) : settings.url();
        if (url.getHost() == null) {
            throw new CompositionFailedException(List.of("Nobody says where " + subgraph.name()
                    + " is: rendezvous.subgraphs." + subgraph.name() + ".url is missing."));
        }
        return HttpTransport.to(url).timeout(timeout).loops(loops).build();
    }
}
