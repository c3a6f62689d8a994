package io.rendezvous.federation.execution;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/** Numbers distinct byte sequences in order of appearance: 64-bit hashes, then the bytes themselves. */
final class Distinct {

    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private int[] table = new int[64];
    private long[] hashes = new long[32];
    private int[] offsets = new int[32];
    private int[] lengths = new int[32];
    private int size;

    void clear() {
        Arrays.fill(table, 0);
        size = 0;
    }

    int size() {
        return size;
    }

    /** The number of the sequence; {@link #size()} as it was before when the sequence is new. */
    int number(byte[] bytes, int offset, int length) {
        if (size == hashes.length) {
            grow();
        }
        var hash = hash(bytes, offset, length);
        var place = (int) hash & (table.length - 1);
        while (table[place] != 0) {
            var number = table[place] - 1;
            if (hashes[number] == hash && equal(bytes, number, offset, length)) {
                return number;
            }
            place = (place + 1) & (table.length - 1);
        }
        table[place] = size + 1;
        return append(hash, offset, length);
    }

    private boolean equal(byte[] bytes, int number, int offset, int length) {
        var from = offsets[number];
        return lengths[number] == length && Arrays.equals(bytes, from, from + length, bytes, offset, offset + length);
    }

    private int append(long hash, int offset, int length) {
        hashes[size] = hash;
        offsets[size] = offset;
        lengths[size] = length;
        return size++;
    }

    private void grow() {
        hashes = Arrays.copyOf(hashes, size * 2);
        offsets = Arrays.copyOf(offsets, size * 2);
        lengths = Arrays.copyOf(lengths, size * 2);
        table = new int[size * 4];
        for (var number = 0; number < size; number++) {
            var place = (int) hashes[number] & (table.length - 1);
            while (table[place] != 0) {
                place = (place + 1) & (table.length - 1);
            }
            table[place] = number + 1;
        }
    }

    private static long hash(byte[] bytes, int offset, int length) {
        var hash = length * 0x9e3779b97f4a7c15L;
        var at = offset;
        for (; at + Long.BYTES <= offset + length; at += Long.BYTES) {
            hash = mixed(hash ^ (long) LONGS.get(bytes, at));
        }
        for (; at < offset + length; at++) {
            hash = hash * 31 + bytes[at];
        }
        return mixed(hash);
    }

    private static long mixed(long value) {
        var product = (value ^ (value >>> 32)) * 0xd6e8feb86659fd93L;
        return product ^ (product >>> 32);
    }
}
