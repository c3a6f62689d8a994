package io.rendezvous.federation.operation;

/**
 * How large an operation may be. Fragments count as often as they are spread.
 *
 * @param maxDepth nested fields, introspection included
 */
public record Limits(
        int maxDocumentCharacters, int maxTokens, int maxDepth, int maxAliases, int maxRootFields, int maxFields) {

    /** Generous for people, small for bombs. */
    public static Limits defaults() {
        return new Limits(100_000, 15_000, 30, 100, 50, 5_000);
    }
}
