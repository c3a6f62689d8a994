package io.rendezvous.federation.plan;

import java.util.Arrays;

/** An immutable set of object types, by their index in {@link Plan#typeNames()}. */
public final class TypeSet {

    private final long[] bits;

    private TypeSet(long[] bits) {
        this.bits = bits;
    }

    public static TypeSet of(int... types) {
        var highest = Arrays.stream(types).max().orElse(-1);
        var bits = new long[(highest >> 6) + 1];
        for (var type : types) {
            bits[type >> 6] |= 1L << type;
        }
        return new TypeSet(bits);
    }

    public boolean contains(int type) {
        var word = type >> 6;
        return type >= 0 && word < bits.length && (bits[word] & 1L << type) != 0;
    }

    public int size() {
        return Arrays.stream(bits).mapToInt(Long::bitCount).sum();
    }

    /** Ascending. */
    public int[] toArray() {
        return java.util.BitSet.valueOf(bits).stream().toArray();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof TypeSet that && Arrays.equals(toArray(), that.toArray());
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(toArray());
    }

    @Override
    public String toString() {
        return Arrays.toString(toArray());
    }
}
