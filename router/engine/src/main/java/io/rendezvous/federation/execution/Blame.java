package io.rendezvous.federation.execution;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lays errors where their paths lead. */
final class Blame {

    private final Tape tape;

    Blame(Tape tape) {
        this.tape = tape;
    }

    /** Lays the error on every field of the object that nothing was read for. */
    void all(int header, CompiledRead shape, FetchError error) {
        for (var slot : shape.slots) {
            if (slot != CompiledRead.TYPENAME && tape.value(tape.at(header + 1 + slot)) == Cell.ABSENT) {
                lay(header + 1 + slot, Fault.Cause.here(error));
            }
        }
    }

    /**
     * Follows an error's path from an object as deep as there are values.
     *
     * @param from where in {@code path} the object's own fields begin
     */
    void at(int header, CompiledRead shape, List<?> path, int from, FetchError error) {
        var field = from < path.size() ? field(shape, path.get(from)) : -1;
        if (field < 0) {
            all(header, shape, error);
            return;
        }
        var index = header + 1 + shape.slots[field];
        var below = shape.children[field];
        var step = from + 1;
        while (below != null && step < path.size()) {
            var key = path.get(step);
            var cell = tape.value(tape.at(index));
            if (Cell.kind(cell) == Cell.LIST_KIND && item(cell, key) >= 0) {
                index = Cell.index(cell) + 1 + item(cell, key);
            } else if (Cell.kind(cell) == Cell.OBJECT_KIND && field(below, key) >= 0) {
                var next = field(below, key);
                index = Cell.index(cell) + 1 + below.slots[next];
                below = below.children[next];
            } else {
                break;
            }
            step++;
        }
        lay(index, new Fault.Cause(error, steps(below, path, step)));
    }

    /** Once, though several ways may lead to a shared object. */
    private void lay(int index, Fault.Cause cause) {
        var cell = tape.at(index);
        var causes = tape.causes(cell);
        if (causes.stream().noneMatch(known -> known.error().equals(cause.error()))) {
            var more = new ArrayList<>(causes);
            more.add(cause);
            tape.put(index, tape.fault(tape.value(cell), more));
        }
    }

    private int item(long list, @Nullable Object key) {
        return key instanceof Integer item && item >= 0 && item < tape.length(Cell.index(list)) ? item : -1;
    }

    private static int field(CompiledRead shape, @Nullable Object key) {
        var field = key instanceof String name ? shape.find(name) : -1;
        return field >= 0 && shape.slots[field] != CompiledRead.TYPENAME ? field : -1;
    }

    /** The rest of the path as {@link Fault.Cause#below()}, as far as it is known. */
    private static int[] steps(@Nullable CompiledRead shape, List<?> path, int from) {
        var steps = new IndexList();
        var below = shape;
        for (var key : path.subList(from, path.size())) {
            if (key instanceof Integer item && item >= 0) {
                steps.add(~item);
                continue;
            }
            var field = below == null ? -1 : field(below, key);
            if (below == null || field < 0) {
                break;
            }
            steps.add(below.slots[field]);
            below = below.children[field];
        }
        return steps.toArray();
    }
}
