package io.rendezvous.federation.planner;

import io.rendezvous.federation.schema.FieldSet;

/**
 * Standing on objects in one subgraph.
 *
 * @param type as that subgraph declares it: an object, interface, union or stand-in
 * @param view what else can be read here because a field on the way provides it
 */
record Vertex(int subgraph, String type, FieldSet view) {}
