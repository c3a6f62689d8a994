package io.rendezvous.federation.transport;

import io.netty.buffer.ByteBuf;

/** Collects a body of limited size. */
final class BodyBuffer {

    private final int limit;
    private byte[] bytes;
    private int size;

    /** @param expected the announced length, negative when there is none */
    BodyBuffer(long expected, int limit) {
        this.limit = limit;
        bytes = AnswerMemory.take(expected < 0 ? 8_192 : (int) Math.min(expected, limit));
    }

    /** @throws SubgraphUnavailableException when the limit is passed */
    void append(ByteBuf chunk) {
        var more = chunk.readableBytes();
        if (more > limit - size) {
            throw new SubgraphUnavailableException("More than " + limit + " bytes", false, null);
        }
        if (more > bytes.length - size) {
            grow(size + more);
        }
        chunk.readBytes(bytes, size, more);
        size += more;
    }

    private void grow(int needed) {
        var larger = AnswerMemory.take((int) Math.min(limit, Math.max(needed, bytes.length * 2L)));
        System.arraycopy(bytes, 0, larger, 0, size);
        AnswerMemory.give(bytes);
        bytes = larger;
    }

    int size() {
        return size;
    }

    /** Nothing may be appended afterwards. */
    Answer answer() {
        return Answer.recycled(bytes, size);
    }

    byte[] bytes() {
        return answer().toByteArray();
    }
}
