package io.rendezvous.federation.transport;

import io.netty.handler.timeout.TimeoutException;
import java.io.IOException;
import reactor.netty.channel.AbortedException;

/** Sorts failures of connections. */
final class Unavailable {

    private Unavailable() {}

    static SubgraphUnavailableException of(Throwable failure) {
        if (failure instanceof SubgraphUnavailableException known) {
            return known;
        }
        var timeout = failure instanceof java.util.concurrent.TimeoutException || failure instanceof TimeoutException;
        return new SubgraphUnavailableException(failure.toString(), timeout, failure);
    }

    /** True when the call may not have reached the subgraph. */
    static boolean connectionLost(Throwable failure) {
        return failure instanceof IOException || failure instanceof AbortedException;
    }
}
