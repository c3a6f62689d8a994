package io.rendezvous.federation.execution;

import io.rendezvous.federation.ErrorCode;

/** An error as the client may see it. The same instance may explain several places; each place is reported. */
final class FetchError {

    private final ErrorCode code;
    private final String message;
    private boolean reported;

    FetchError(ErrorCode code, String message) {
        this.code = code;
        this.message = message;
    }

    ErrorCode code() {
        return code;
    }

    String message() {
        return message;
    }

    /** False until some place of the response showed it. */
    boolean reported() {
        return reported;
    }

    void markReported() {
        reported = true;
    }
}
