package io.rendezvous.federation.composition;

/** Something as one subgraph has it. */
record Sourced<E>(Subgraph subgraph, E element) {}
