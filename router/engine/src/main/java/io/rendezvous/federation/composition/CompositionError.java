package io.rendezvous.federation.composition;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Why subgraphs don't make a supergraph.
 *
 * @param message for whoever wrote the subgraph: what is wrong and what to change
 * @param coordinate {@code Type}, {@code Type.field}, {@code Type.field(argument:)} or {@code Enum.VALUE};
 *     empty when the error is about no single element
 * @param places where to look, one per subgraph concerned; empty when the error is about no subgraph
 */
public record CompositionError(CompositionErrorCode code, String message, String coordinate, List<SourcePlace> places) {

    /** One line: code, message and places. */
    @Override
    public String toString() {
        var where = places.stream().map(SourcePlace::toString).collect(Collectors.joining(", "));
        return code + ": " + message + (where.isEmpty() ? "" : " [" + where + "]");
    }
}
