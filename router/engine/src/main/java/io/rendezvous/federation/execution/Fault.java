package io.rendezvous.federation.execution;

import java.util.List;

/**
 * A value that errors speak of.
 *
 * @param value the cell proper, mostly {@link Cell#NULL}
 * @param causes empty when the null is explained by an error elsewhere
 */
record Fault(long value, List<Cause> causes) {

    /**
     * @param below where the error happened, below this value: slots, and list indexes as their complement
     */
    record Cause(FetchError error, int[] below) {

        static final int[] HERE = {};

        static Cause here(FetchError error) {
            return new Cause(error, HERE);
        }
    }
}
