package io.rendezvous.federation.transport;

import org.jspecify.annotations.Nullable;

/** The subgraph could not be reached or did not answer in GraphQL. Its message is for the log, not for clients. */
public final class SubgraphUnavailableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final boolean timeout;

    public SubgraphUnavailableException(String message, boolean timeout, @Nullable Throwable cause) {
        super(message, cause);
        this.timeout = timeout;
    }

    /** True when no answer came in time. */
    public boolean timeout() {
        return timeout;
    }
}
