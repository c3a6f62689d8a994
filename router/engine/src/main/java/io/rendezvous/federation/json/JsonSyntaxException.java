package io.rendezvous.federation.json;

/** The bytes are not JSON, not UTF-8, or nested deeper than {@link JsonScanner#MAX_DEPTH}. */
public final class JsonSyntaxException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public JsonSyntaxException(String expected, int offset) {
        super("Expected " + expected + " at byte " + offset, null, false, false);
    }
}
