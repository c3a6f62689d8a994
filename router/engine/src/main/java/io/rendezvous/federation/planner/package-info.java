/**
 * Decides which subgraph answers which field and in which order, and compiles that into a plan.
 *
 * <pre>
 * GuardedSelection ─▶ Solver ─▶ Choice ─▶ DraftBuilder ─▶ Draft … ─▶ FetchMerger ─▶ PlanCompiler ─▶ Plan
 *                       │ asks
 *                       ▼
 *              QueryGraph ── Vertex, Target ; HopTables ── HopTable: how to get from where we stand to elsewhere
 * </pre>
 *
 * <p>Begin at {@code OperationPlanner}. The {@code Solver} only estimates and chooses; the {@code DraftBuilder} does what was
 * chosen, one fetch after the other, so that a fetch only ever waits for earlier ones.
 */
@NullMarked
package io.rendezvous.federation.planner;

import org.jspecify.annotations.NullMarked;
