/**
 * The four subgraphs of the heavy query in one cheap process, so that a benchmark measures the gateway before them.
 *
 * <pre>
 * SubgraphServer ─▶ Subgraph ─▶ Selection    documents are understood once, each request is executed
 *                      └─▶ Catalogue         users, products and reviews
 * </pre>
 */
@NullMarked
package io.rendezvous.bench.subgraphs;

import org.jspecify.annotations.NullMarked;
