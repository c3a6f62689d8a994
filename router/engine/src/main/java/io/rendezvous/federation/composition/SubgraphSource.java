package io.rendezvous.federation.composition;

/**
 * A subgraph as its team writes or serves it.
 *
 * @param name unique in the supergraph
 * @param url where operations for it are sent
 * @param sdl as written, or as answered by {@code _service { sdl }}
 */
public record SubgraphSource(String name, String url, String sdl) {}
