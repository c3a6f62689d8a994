package io.rendezvous.federation.execution;

import java.util.Arrays;

/** Room for arrays of ints of one run, given back all at once. */
final class IntMemory {

    private int[] cells = new int[1024];
    private int top;

    /** The index of the first of {@code count} ints, which may hold anything. */
    int take(int count) {
        var first = top;
        if (cells.length - first < count) {
            cells = Arrays.copyOf(cells, Math.max(first + count, cells.length * 2));
        }
        top = first + count;
        return first;
    }

    int get(int index) {
        return cells[index];
    }

    void put(int index, int value) {
        cells[index] = value;
    }

    int capacity() {
        return cells.length;
    }

    void clear() {
        top = 0;
    }
}
