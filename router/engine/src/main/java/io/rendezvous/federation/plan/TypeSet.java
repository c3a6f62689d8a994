package io.rendezvous.federation.plan;

import java.util.Arrays;

/** An immutable set of object types, by their index in {@link Plan#typeNames()}. */
public final class TypeSet {

    public static final TypeSet NONE = new TypeSet(new long[0]);

    private final long[] bits;

    private TypeSet(long[] bits) {
        var length = bits.length;
        while (length > 0 && bits[length - 1] == 0) {
            length--;
        }
        this.bits = length == bits.length ? bits : Arrays.copyOf(bits, length);
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

    public boolean containsAll(TypeSet other) {
        return other.minus(this).isEmpty();
    }

    public boolean isEmpty() {
        return bits.length == 0;
    }

    public TypeSet union(TypeSet other) {
        var union = Arrays.copyOf(bits, Math.max(bits.length, other.bits.length));
        for (var word = 0; word < other.bits.length; word++) {
            union[word] |= other.bits[word];
        }
        return new TypeSet(union);
    }

    public TypeSet intersect(TypeSet other) {
        var common = Arrays.copyOf(bits, Math.min(bits.length, other.bits.length));
        for (var word = 0; word < common.length; word++) {
            common[word] &= other.bits[word];
        }
        return new TypeSet(common);
    }

    public TypeSet minus(TypeSet other) {
        var rest = bits.clone();
        for (var word = 0; word < Math.min(rest.length, other.bits.length); word++) {
            rest[word] &= ~other.bits[word];
        }
        return new TypeSet(rest);
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
        return other instanceof TypeSet that && Arrays.equals(bits, that.bits);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bits);
    }

    @Override
    public String toString() {
        return Arrays.toString(toArray());
    }
}
