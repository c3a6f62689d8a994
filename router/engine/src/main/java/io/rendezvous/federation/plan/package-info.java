/**
 * What the planner makes and the executor runs: the only place where the two meet.
 *
 * <pre>
 * Plan ── fetches ──▶ RootFetch | EntityFetch      what to ask, of whom, after what
 *      ├─ positions ▶ Position ── Slot             where answers are stored: one layout per place in the response
 *      └─ writer ───▶ WriteProgram ── WriteField   how the response is written from the slots
 * </pre>
 */
@NullMarked
package io.rendezvous.federation.plan;

import org.jspecify.annotations.NullMarked;
