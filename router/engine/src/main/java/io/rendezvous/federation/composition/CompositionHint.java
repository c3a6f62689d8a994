package io.rendezvous.federation.composition;

/**
 * Something that composes but is probably not meant.
 *
 * @param coordinate as in {@link CompositionError}
 */
public record CompositionHint(CompositionHintCode code, String message, String coordinate) {

    @Override
    public String toString() {
        return code + ": " + message;
    }
}
