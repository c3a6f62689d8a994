package io.rendezvous.federation.contract;

import io.rendezvous.federation.composition.CompositionError;
import java.util.List;
import java.util.stream.Collectors;

/** What a contract would show does not hang together: something shown refers to something hidden. */
public final class InvalidContractException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient List<CompositionError> errors;

    InvalidContractException(List<CompositionError> errors) {
        super(errors.stream().map(CompositionError::toString).collect(Collectors.joining("\n")));
        this.errors = List.copyOf(errors);
    }

    /** At least one. */
    public List<CompositionError> errors() {
        return errors;
    }
}
