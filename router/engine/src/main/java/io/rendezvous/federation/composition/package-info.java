/**
 * Makes one supergraph of several subgraph schemas, or says why they don't fit.
 *
 * <pre>
 * SubgraphSource ─▶ SubgraphLoader ─▶ Fed1Upgrade ─▶ SubgraphRules ─▶ Merger ─▶ PostMergeRules ─▶ Satisfiability ─▶ SDL
 * </pre>
 *
 * <p>Each stage is a function from immutable values to immutable values; it reports all that it finds before the next
 * begins. Begin at {@link io.rendezvous.federation.composition.Composition}.
 */
@NullMarked
package io.rendezvous.federation.composition;

import org.jspecify.annotations.NullMarked;
