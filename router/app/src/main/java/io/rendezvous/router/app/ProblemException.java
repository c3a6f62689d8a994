package io.rendezvous.router.app;

import io.rendezvous.federation.composition.CompositionError;
import java.util.List;
import java.util.stream.Collectors;

/** What was asked for can't be done. The message, perhaps of several lines, is for whoever asked. */
final class ProblemException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ProblemException(String message) {
        super(message);
    }

    static ProblemException of(List<CompositionError> errors) {
        return new ProblemException(
                errors.stream().map(CompositionError::toString).collect(Collectors.joining("\n")));
    }
}
