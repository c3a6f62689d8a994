package io.rendezvous.federation.execution;

import java.util.Arrays;

/** A growing list of ints, without boxes. */
final class IndexList {

    static final IndexList EMPTY = new IndexList();

    private int[] items = {};
    private int size;

    void add(int item) {
        if (size == items.length) {
            items = Arrays.copyOf(items, Math.max(16, size * 2));
        }
        items[size++] = item;
    }

    int size() {
        return size;
    }

    int get(int at) {
        return items[at];
    }

    int[] toArray() {
        return Arrays.copyOf(items, size);
    }

    void clear() {
        size = 0;
    }

    /** Drops the items from the first one that is not less than {@code limit}; items ascend from there on. */
    void dropFrom(int limit) {
        while (size > 0 && items[size - 1] >= limit) {
            size--;
        }
    }
}
