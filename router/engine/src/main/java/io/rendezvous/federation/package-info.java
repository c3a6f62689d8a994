/**
 * A federation engine: composes subgraph schemas, plans operations over them and runs the plans.
 *
 * <pre>
 * composition ─▶ supergraph SDL ─▶ contract ─▶ schema ─▶ operation ─▶ planner ─▶ plan ─▶ execution ─▶ transport
 * </pre>
 *
 * <p>Begin at {@code Engine}.
 */
@NullMarked
package io.rendezvous.federation;

import org.jspecify.annotations.NullMarked;
