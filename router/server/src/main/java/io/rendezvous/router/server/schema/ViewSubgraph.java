package io.rendezvous.router.server.schema;

import io.rendezvous.federation.transport.SubgraphTransport;

/** What a door adds to the graph for its own clients. A door that has one declares it as a bean. */
public record ViewSubgraph(String sdl, SubgraphTransport transport) {

    /** Its name among the subgraphs. */
    public static final String NAME = "view";
}
