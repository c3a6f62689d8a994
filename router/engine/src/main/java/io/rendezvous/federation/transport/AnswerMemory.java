package io.rendezvous.federation.transport;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.stream.IntStream;

/** Arrays for answers, used again: a few megabytes of each size, which is a power of two. */
final class AnswerMemory {

    private static final int SMALLEST = 12;
    private static final int LARGEST = 20;
    private static final int KEPT_BYTES = 1 << 22;

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static final ArrayBlockingQueue<byte[]>[] IDLE = IntStream.rangeClosed(SMALLEST, LARGEST)
            .mapToObj(power -> new ArrayBlockingQueue<byte[]>(KEPT_BYTES >> power))
            .toArray(ArrayBlockingQueue[]::new);

    private AnswerMemory() {}

    private static int power(int size) {
        return Math.max(SMALLEST, Integer.SIZE - Integer.numberOfLeadingZeros(size - 1));
    }

    /** At least {@code size} bytes, not cleared. */
    static byte[] take(int size) {
        var power = power(size);
        if (power > LARGEST) {
            return new byte[size];
        }
        var kept = IDLE[power - SMALLEST].poll();
        return kept == null ? new byte[1 << power] : kept;
    }

    /** Arrays that {@link #take} made for a large size are left to the collector. */
    static void give(byte[] bytes) {
        var power = power(bytes.length);
        if (power <= LARGEST && bytes.length == 1 << power) {
            IDLE[power - SMALLEST].offer(bytes);
        }
    }
}
