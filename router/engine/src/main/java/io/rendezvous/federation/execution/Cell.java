package io.rendezvous.federation.execution;

/**
 * The value of one slot or list item as a {@code long}: three bits of kind, 61 of payload.
 *
 * <pre>
 * ABSENT  nothing was read
 * NULL    null was read
 * LEAF    source 9 bits, offset 26, length 26: raw JSON in a subgraph's answer
 * OBJECT  index of the object's header cell
 * LIST    index of the cell with the list's length, before its items
 * FAULT   index of a {@link Fault}
 * </pre>
 */
final class Cell {

    static final int ABSENT_KIND = 0;
    static final int NULL_KIND = 1;
    static final int LEAF_KIND = 2;
    static final int OBJECT_KIND = 3;
    static final int LIST_KIND = 4;
    static final int FAULT_KIND = 5;

    static final long ABSENT = 0;
    static final long NULL = 1L << 61;

    static final int MAX_SOURCES = 1 << 9;
    static final int MAX_LENGTH = (1 << 26) - 1;

    private Cell() {}

    static int kind(long cell) {
        return (int) (cell >>> 61);
    }

    static long leaf(int source, int offset, int length) {
        return ((long) LEAF_KIND << 61) | ((long) source << 52) | ((long) offset << 26) | length;
    }

    static int source(long leaf) {
        return (int) (leaf >>> 52) & (MAX_SOURCES - 1);
    }

    static int offset(long leaf) {
        return (int) (leaf >>> 26) & MAX_LENGTH;
    }

    static int length(long leaf) {
        return (int) leaf & MAX_LENGTH;
    }

    static long object(int header) {
        return ((long) OBJECT_KIND << 61) | header;
    }

    static long list(int header) {
        return ((long) LIST_KIND << 61) | header;
    }

    static long fault(int number) {
        return ((long) FAULT_KIND << 61) | number;
    }

    /** Of an object, list or fault. */
    static int index(long cell) {
        return (int) cell;
    }
}
