package io.rendezvous.federation.composition;

import java.util.Comparator;

/**
 * Standing at an object in one subgraph.
 *
 * @param subgraph position in the supergraph's list
 * @param type as the subgraph knows the object: its type, or the interface object that stands for it
 */
record Vertex(int subgraph, String type, Provided provided) implements Comparable<Vertex> {

    private static final Comparator<Vertex> ORDER = Comparator.comparingInt(Vertex::subgraph)
            .thenComparing(Vertex::type)
            .thenComparing(vertex -> vertex.provided().selection());

    @Override
    public int compareTo(Vertex other) {
        return ORDER.compare(this, other);
    }
}
