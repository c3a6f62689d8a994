package io.rendezvous.federation.plan;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A compiled operation: immutable, shared by every request with the same document, holding no AST.
 *
 * @param fetches {@code fetches.get(i).id() == i}; a fetch comes after everything in its {@link Fetch#after()}
 * @param source the subscription's source, or null for queries and mutations; its {@code into} reads each event into
 *     position 0, and {@code fetches} then run once per event
 * @param positions {@code positions.get(i).id() == i}; position 0 is the root of the response
 * @param writer writes the response from position 0
 * @param typeNames every object type of the supergraph by its index, as used by {@link TypeSet}
 * @param hiddenTypes those that the client's schema does not have: the writer puts null in the place of their objects,
 *     while representations still carry them
 */
public record Plan(
        OperationKind kind,
        List<Fetch> fetches,
        @Nullable EventSource source,
        List<Position> positions,
        WriteProgram writer,
        List<String> typeNames,
        TypeSet hiddenTypes) {

    /** A plan whose client sees every type. */
    public Plan(
            OperationKind kind,
            List<Fetch> fetches,
            @Nullable EventSource source,
            List<Position> positions,
            WriteProgram writer,
            List<String> typeNames) {
        this(kind, fetches, source, positions, writer, typeNames, TypeSet.NONE);
    }

    public enum OperationKind {
        QUERY,
        MUTATION,
        SUBSCRIPTION
    }

    /**
     * The root field of a subscription, read anew for each event.
     *
     * @param operation the subscription document to send
     */
    public record EventSource(int subgraph, OperationText operation, List<Binding> variables, ReadShape into) {}
}
