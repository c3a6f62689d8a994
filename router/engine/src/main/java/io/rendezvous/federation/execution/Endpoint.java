package io.rendezvous.federation.execution;

import io.rendezvous.federation.transport.SubgraphTransport;

/** A subgraph by its name and the way to it. */
public record Endpoint(String name, SubgraphTransport transport) {}
