package io.rendezvous.router.server.schema;

import java.util.List;

/** The door has no graph to serve. Each problem is a line for whoever wrote the schemas. */
public final class CompositionFailedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<String> problems;

    CompositionFailedException(List<String> problems) {
        super(String.join("\n", problems));
        this.problems = List.copyOf(problems);
    }

    /** At least one. */
    public List<String> problems() {
        return problems;
    }
}
