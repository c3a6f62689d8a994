package io.rendezvous.federation.operation;

import io.rendezvous.federation.ErrorCode;
import java.util.List;

/** The operation can't run: it is malformed, too large, or does not fit the schema. */
public final class RequestRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<RequestError> errors;

    public RequestRefusedException(List<RequestError> errors) {
        super(errors.getFirst().message());
        this.errors = List.copyOf(errors);
    }

    public RequestRefusedException(ErrorCode code, String message) {
        this(List.of(new RequestError(code, message, List.of())));
    }

    /** At least one. */
    public List<RequestError> errors() {
        return errors;
    }
}
