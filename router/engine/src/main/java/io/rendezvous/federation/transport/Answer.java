package io.rendezvous.federation.transport;

import java.util.Arrays;

/**
 * The body of a GraphQL response, JSON in UTF-8: the bytes before {@code length}. Whoever receives it releases it when
 * nobody reads it any more; an answer that gets lost costs memory that is not used again, nothing else.
 */
public final class Answer {

    private final byte[] bytes;
    private final int length;
    private final boolean recycled;

    private Answer(byte[] bytes, int length, boolean recycled) {
        this.bytes = bytes;
        this.length = length;
        this.recycled = recycled;
    }

    /** An answer in memory that is never used again. */
    public static Answer of(byte[] bytes) {
        return new Answer(bytes, bytes.length, false);
    }

    /** @param bytes of {@link AnswerMemory} */
    static Answer recycled(byte[] bytes, int length) {
        return new Answer(bytes, length, true);
    }

    public byte[] bytes() {
        return bytes;
    }

    public int length() {
        return length;
    }

    /** Call it once. */
    public void release() {
        if (recycled) {
            AnswerMemory.give(bytes);
        }
    }

    /** The body alone; releases the answer. */
    byte[] toByteArray() {
        var copy = Arrays.copyOf(bytes, length);
        release();
        return copy;
    }
}
