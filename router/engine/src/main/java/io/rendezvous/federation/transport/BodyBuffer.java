package io.rendezvous.federation.transport;

import io.netty.buffer.ByteBuf;
import java.util.Arrays;

/** Collects a body of limited size. */
final class BodyBuffer {

    private final int limit;
    private byte[] bytes;
    private int size;

    /** @param expected the announced length, negative when there is none */
    BodyBuffer(long expected, int limit) {
        this.limit = limit;
        bytes = new byte[expected < 0 ? 8_192 : (int) Math.min(expected, limit)];
    }

    /** @throws SubgraphUnavailableException when the limit is passed */
    void append(ByteBuf chunk) {
        var more = chunk.readableBytes();
        if (more > limit - size) {
            throw new SubgraphUnavailableException("More than " + limit + " bytes", false, null);
        }
        if (more > bytes.length - size) {
            bytes = Arrays.copyOf(bytes, Math.min(limit, Math.max(size + more, bytes.length * 2)));
        }
        chunk.readBytes(bytes, size, more);
        size += more;
    }

    int size() {
        return size;
    }

    byte[] bytes() {
        return size == bytes.length ? bytes : Arrays.copyOf(bytes, size);
    }
}
