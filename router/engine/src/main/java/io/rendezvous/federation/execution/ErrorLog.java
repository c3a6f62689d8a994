package io.rendezvous.federation.execution;

import io.rendezvous.federation.ErrorCode;
import java.util.ArrayList;
import java.util.List;

/** Every error of one run, in order of occurrence. */
final class ErrorLog {

    private final List<FetchError> errors = new ArrayList<>(0);

    FetchError add(ErrorCode code, String message) {
        var error = new FetchError(code, message);
        errors.add(error);
        return error;
    }

    /** Those that no place of the response showed. */
    List<FetchError> unreported() {
        return errors.stream().filter(error -> !error.reported()).toList();
    }

    void clear() {
        errors.clear();
    }
}
