package io.rendezvous.federation.execution;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The response while it comes together: objects and lists as runs of {@link Cell}s over the subgraphs' answers.
 *
 * <p>An object is a header (type, width) followed by its slots, at full width from the start, so that what a later
 * fetch brings is stored and nothing moves. A list is its length followed by its items. Objects may be shared: the
 * children of an entity that was asked for once stand below every object that wanted it.
 */
final class Tape {

    private static final long MERGED = 1L << 63;

    private long[] cells = new long[1024];
    private int top;
    private byte[][] sources = new byte[8][];
    private int sourceCount;
    private IndexList[] targets = {};
    private final List<Fault> faults = new ArrayList<>();

    /** Makes room for objects of {@code positions} kinds; whatever was stored is gone. */
    void reset(int positions) {
        top = 0;
        Arrays.fill(sources, 0, sourceCount, null);
        sourceCount = 0;
        faults.clear();
        if (targets.length < positions) {
            targets = Arrays.copyOf(targets, positions);
        }
        for (var list : targets) {
            if (list != null) {
                list.clear();
            }
        }
    }

    /** How many cells are in use. */
    int size() {
        return top;
    }

    int capacity() {
        return cells.length;
    }

    long at(int index) {
        return cells[index];
    }

    void put(int index, long cell) {
        cells[index] = cell;
    }

    int addSource(byte[] body) {
        if (sourceCount == Cell.MAX_SOURCES) {
            throw new IllegalStateException("More than " + Cell.MAX_SOURCES + " answers");
        }
        if (sourceCount == sources.length) {
            sources = Arrays.copyOf(sources, sources.length * 2);
        }
        sources[sourceCount] = body;
        return sourceCount++;
    }

    byte[] source(long leaf) {
        return sources[Cell.source(leaf)];
    }

    /** A new object with all slots absent; returns the index of its header. */
    int allocate(int width, int type) {
        var header = take(width + 1);
        cells[header] = ((long) width << 32) | (type + 1);
        Arrays.fill(cells, header + 1, top, Cell.ABSENT);
        return header;
    }

    /** The object's runtime type, -1 while unknown. */
    int type(int header) {
        return (int) cells[header] - 1;
    }

    void setType(int header, int type) {
        cells[header] = (cells[header] & ~0xffffffffL) | (type + 1);
    }

    int width(int header) {
        return (int) (cells[header] >>> 32) & 0x7fffffff;
    }

    /** True when the object went into another one and stands nowhere itself. */
    boolean merged(int header) {
        return cells[header] < 0;
    }

    long list(long[] items, int from, int to) {
        var length = to - from;
        var header = take(length + 1);
        cells[header] = length;
        System.arraycopy(items, from, cells, header + 1, length);
        return Cell.list(header);
    }

    int length(int list) {
        return (int) cells[list];
    }

    private int take(int count) {
        var first = top;
        if (cells.length - first < count) {
            cells = Arrays.copyOf(cells, Math.max(first + count, cells.length * 2));
        }
        top = first + count;
        return first;
    }

    /** Forgets what was allocated since {@link #size()} was {@code mark}, targets included. */
    void rewind(int mark) {
        top = mark;
        for (var list : targets) {
            if (list != null) {
                list.dropFrom(mark);
            }
        }
    }

    void addTarget(int position, int header) {
        var list = targets[position];
        if (list == null) {
            list = targets[position] = new IndexList();
        }
        list.add(header);
    }

    /** The objects at a position that fetches refer to, in the order in which they were read. */
    IndexList targets(int position) {
        var list = targets[position];
        return list == null ? IndexList.EMPTY : list;
    }

    long fault(long value, List<Fault.Cause> causes) {
        faults.add(new Fault(value, causes));
        return Cell.fault(faults.size() - 1);
    }

    Fault fault(long cell) {
        return faults.get(Cell.index(cell));
    }

    /** What the cell holds, errors aside. */
    long value(long cell) {
        return Cell.kind(cell) == Cell.FAULT_KIND ? fault(cell).value() : cell;
    }

    /** Stores {@code cell} unless something is there: then a value beats null, and objects and lists are merged. */
    void merge(int index, long cell) {
        var present = cells[index];
        cells[index] = present == Cell.ABSENT ? cell : merged(present, cell);
    }

    private long merged(long present, long coming) {
        if (coming == Cell.ABSENT || present == coming) {
            return present;
        }
        if (Cell.kind(present) == Cell.FAULT_KIND || Cell.kind(coming) == Cell.FAULT_KIND) {
            return mergedFaults(present, coming);
        }
        if (present == Cell.ABSENT || present == Cell.NULL) {
            return coming;
        }
        if (Cell.kind(present) == Cell.OBJECT_KIND && Cell.kind(coming) == Cell.OBJECT_KIND) {
            mergeObjects(Cell.index(present), Cell.index(coming));
        } else if (Cell.kind(present) == Cell.LIST_KIND && Cell.kind(coming) == Cell.LIST_KIND) {
            mergeLists(Cell.index(present), Cell.index(coming));
        }
        return present;
    }

    private long mergedFaults(long present, long coming) {
        var causes = new ArrayList<>(causes(present));
        causes.addAll(causes(coming));
        return fault(merged(value(present), value(coming)), causes);
    }

    List<Fault.Cause> causes(long cell) {
        return Cell.kind(cell) == Cell.FAULT_KIND ? fault(cell).causes() : List.of();
    }

    private void mergeObjects(int into, int from) {
        for (var slot = 1; slot <= width(from); slot++) {
            merge(into + slot, cells[from + slot]);
        }
        if (type(into) < 0) {
            setType(into, type(from));
        }
        cells[from] |= MERGED;
    }

    private void mergeLists(int into, int from) {
        var common = Math.min(length(into), length(from));
        for (var item = 1; item <= common; item++) {
            merge(into + item, cells[from + item]);
        }
    }
}
