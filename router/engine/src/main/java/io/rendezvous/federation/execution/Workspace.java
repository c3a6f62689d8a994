package io.rendezvous.federation.execution;

import io.rendezvous.federation.json.JsonOutput;
import java.util.concurrent.ArrayBlockingQueue;

/** The big arrays of one run, used again by later ones. */
record Workspace(Tape tape, JsonOutput response, JsonOutput variables, Distinct distinct, IntMemory indexes) {

    private static final int LARGEST_KEPT = 1 << 21;

    private Workspace() {
        this(new Tape(), new JsonOutput(16_384), new JsonOutput(4_096), new Distinct(), new IntMemory());
    }

    /** Keeps as many as fit. */
    static final class Pool {

        private final ArrayBlockingQueue<Workspace> idle = new ArrayBlockingQueue<>(64);

        Workspace take(int positions) {
            var kept = idle.poll();
            var workspace = kept == null ? new Workspace() : kept;
            workspace.tape.reset(positions);
            workspace.response.truncate(0);
            workspace.indexes.clear();
            return workspace;
        }

        void give(Workspace workspace) {
            var tape = workspace.tape;
            if (tape.capacity() * Long.BYTES <= LARGEST_KEPT
                    && workspace.indexes.capacity() * Integer.BYTES <= LARGEST_KEPT
                    && workspace.response.array().length <= LARGEST_KEPT) {
                tape.reset(0);
                idle.offer(workspace);
            }
        }
    }
}
