package io.rendezvous.federation.plan;

/**
 * A document that a subgraph receives, printed deterministically.
 *
 * @param text the whole document, one operation
 * @param name the operation's name, empty when anonymous
 */
public record OperationText(String text, String name) {}
