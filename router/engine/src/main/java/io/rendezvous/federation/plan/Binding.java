package io.rendezvous.federation.plan;

/** Gives a variable of a subgraph operation its value. */
public sealed interface Binding {

    /** The variable's name in the subgraph operation, without {@code $}. */
    String name();

    /**
     * The value of a variable of the client's operation, after coercion. When the client gave none and there is no
     * default, the subgraph variable is left out too.
     */
    record FromOperation(String name, String operationVariable) implements Binding {}

    /** A value fixed at plan time, as JSON text. */
    record Constant(String name, String json) implements Binding {}
}
