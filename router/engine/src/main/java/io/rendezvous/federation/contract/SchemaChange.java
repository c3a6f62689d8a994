package io.rendezvous.federation.contract;

/**
 * A difference between two API schemas.
 *
 * @param coordinate {@code Type}, {@code Type.field}, {@code Type.field(argument:)} or {@code Enum.VALUE}
 */
public record SchemaChange(Severity severity, String coordinate, String message) {

    /** What a change means for clients that are not changed with it, worst first. */
    public enum Severity {
        /** Operations that were valid may not be any more, or may get answers that they rule out. */
        BREAKING,
        /** Operations stay valid, but a client may meet what it does not know. */
        DANGEROUS,
        SAFE
    }

    @Override
    public String toString() {
        return severity + " " + message;
    }
}
