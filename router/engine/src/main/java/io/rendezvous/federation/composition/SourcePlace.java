package io.rendezvous.federation.composition;

/**
 * A place in a subgraph's SDL.
 *
 * @param line from 1; 0 when unknown
 * @param column from 1; 0 when unknown
 */
public record SourcePlace(String subgraph, int line, int column) {

    @Override
    public String toString() {
        return line == 0 ? subgraph : subgraph + ":" + line + ":" + column;
    }
}
