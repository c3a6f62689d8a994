package io.rendezvous.federation.execution;

import io.rendezvous.federation.plan.Position;
import java.util.List;

/** Lays what was read over the objects it belongs to. */
final class Placement {

    private final Tape tape;
    private final List<Position> positions;
    private final boolean[] contested;

    Placement(Tape tape, Program program) {
        this.tape = tape;
        this.positions = program.plan().positions();
        this.contested = program.contested();
    }

    /**
     * Lays the object in {@code layer} over another one.
     *
     * @param shared whether a further object got the same layer: children that a later fetch may change are copied
     */
    void lay(int header, CompiledRead shape, long layer, boolean shared) {
        var from = Cell.index(layer);
        for (var field = 0; field < shape.slots.length; field++) {
            var slot = shape.slots[field];
            if (slot == CompiledRead.TYPENAME) {
                if (tape.type(header) < 0) {
                    tape.setType(header, tape.type(from));
                }
                continue;
            }
            var child = shape.children[field];
            var cell = tape.at(from + 1 + slot);
            var copied = shared && child != null && contested[child.position];
            tape.merge(header + 1 + slot, copied ? copy(cell, child.position) : cell);
        }
    }

    private long copy(long cell, int position) {
        return switch (Cell.kind(cell)) {
            case Cell.OBJECT_KIND -> Cell.object(copyObject(Cell.index(cell), position));
            case Cell.LIST_KIND -> copyList(Cell.index(cell), position);
            case Cell.FAULT_KIND -> tape.fault(copy(tape.value(cell), position), tape.causes(cell));
            default -> cell;
        };
    }

    private int copyObject(int original, int position) {
        var place = positions.get(position);
        var copy = tape.allocate(tape.width(original), tape.type(original));
        for (var slot : place.slots()) {
            var cell = tape.at(original + 1 + slot.index());
            tape.put(copy + 1 + slot.index(), slot.child() < 0 ? cell : copy(cell, slot.child()));
        }
        if (place.target()) {
            tape.addTarget(position, copy);
        }
        return copy;
    }

    private long copyList(int original, int position) {
        var items = new long[tape.length(original)];
        for (var item = 0; item < items.length; item++) {
            items[item] = copy(tape.at(original + 1 + item), position);
        }
        return tape.list(items, 0, items.length);
    }

    /** Gives {@code cell} to every field of the object, and of the objects below, that nothing was read for. */
    void fill(int header, CompiledRead shape, long cell) {
        for (var field = 0; field < shape.slots.length; field++) {
            var slot = shape.slots[field];
            if (slot != CompiledRead.TYPENAME) {
                fill(header + 1 + slot, shape, field, cell);
            }
        }
    }

    private void fill(int index, CompiledRead shape, int field, long cell) {
        var present = tape.at(index);
        var child = shape.children[field];
        if (present == Cell.ABSENT) {
            tape.put(index, cell);
        } else if (child != null) {
            fillBelow(tape.value(present), child, cell);
        }
    }

    /** The same for the objects in {@code present}. */
    void fillBelow(long present, CompiledRead shape, long cell) {
        if (Cell.kind(present) == Cell.OBJECT_KIND) {
            fill(Cell.index(present), shape, cell);
        } else if (Cell.kind(present) == Cell.LIST_KIND) {
            var list = Cell.index(present);
            for (var item = 1; item <= tape.length(list); item++) {
                fillBelow(tape.value(tape.at(list + item)), shape, cell);
            }
        }
    }
}
