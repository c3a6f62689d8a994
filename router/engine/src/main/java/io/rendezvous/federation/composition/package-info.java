/**
 * Makes one supergraph of several subgraph schemas, or says why they don't fit.
 *
 * <pre>
 * SubgraphSource ─▶ SubgraphLoader ─▶ Fed1Upgrade ─▶ SubgraphRules ─▶ Merger ─▶ PostMergeRules ─▶ Satisfiability ─▶ SDL
 * </pre>
 *
 * <p>It knows federation 1 and 2.0 to 2.15: {@code @key @requires @provides @external @extends @shareable @override} (with
 * labels) {@code @interfaceObject @inaccessible @tag @authenticated @requiresScopes @policy @context @fromContext @cost
 * @listSize @composeDirective}. {@code @cacheTag}, {@code @connect} and {@code @source} are handed on as
 * {@code @join__directive}. Supergraphs are written in join v0.3, in v0.4 or v0.5 where they have to be.
 *
 * <p>Each stage is a function from immutable values to immutable values; it reports all that it finds before the next
 * begins. Begin at {@link io.rendezvous.federation.composition.Composition}.
 */
@NullMarked
package io.rendezvous.federation.composition;

import org.jspecify.annotations.NullMarked;
