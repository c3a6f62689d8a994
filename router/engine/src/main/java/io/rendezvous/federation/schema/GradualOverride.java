package io.rendezvous.federation.schema;

/**
 * A field moves from one subgraph to another step by step: which of the two resolves it is decided for each operation.
 *
 * @param label {@code percent(5)}, or a name that whoever runs the operation knows the meaning of
 * @param takesOver whether this subgraph resolves the field when the label is on; the other side does when it is off
 */
public record GradualOverride(String label, boolean takesOver) {}
