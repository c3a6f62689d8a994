package io.rendezvous.federation.execution;

import org.jspecify.annotations.Nullable;

/** What a subscription's source gave: a body or, at its end, a failure. */
record Event(byte @Nullable [] body, @Nullable Throwable failure) {

    static Event of(byte[] body) {
        return new Event(body, null);
    }

    static Event failed(Throwable failure) {
        return new Event(null, failure);
    }
}
