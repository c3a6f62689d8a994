package io.rendezvous.federation.planner;

import io.rendezvous.federation.schema.FieldSet;

/**
 * Entering a subgraph at a target.
 *
 * @param requires what the representation carries beyond the key, for the fields that require it
 */
record Hop(Target target, FieldSet requires) {

    /** What hops of different runtime types share when they go into the same call. */
    Opening opening() {
        return new Opening(target.subgraph(), requires);
    }

    record Opening(int subgraph, FieldSet requires) {}
}
