package io.rendezvous.federation.composition;

/**
 * Standing at an object in one subgraph.
 *
 * @param subgraph position in the supergraph's list
 * @param type as the subgraph knows the object: its type, or the interface object that stands for it
 */
record Vertex(int subgraph, String type, Provided provided) {}
