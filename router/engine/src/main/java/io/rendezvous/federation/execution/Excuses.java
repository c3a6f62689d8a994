package io.rendezvous.federation.execution;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds what an answer lacks because an error took a place above it, where another answer has the same object: that lack needs
 * no further explanation.
 */
final class Excuses {

    private final Tape tape;
    private final Placement placement;

    Excuses(Tape tape, Placement placement) {
        this.tape = tape;
        this.placement = placement;
    }

    /**
     * @param header the object that the answer was laid over
     * @param layer the object that the answer brought
     * @param from where in the error's {@code path} the object's own fields begin
     */
    void excuse(int header, long layer, CompiledRead shape, List<?> path, int from) {
        var whole = Cell.object(header);
        var brought = tape.value(layer);
        var below = shape;
        for (var key : path.subList(Math.min(from, path.size()), path.size())) {
            var isField = Cell.kind(brought) == Cell.OBJECT_KIND && Cell.kind(whole) == Cell.OBJECT_KIND;
            var step = isField ? slot(below, key) : item(whole, brought, key);
            if (step < 0 || below == null) {
                return;
            }
            below = isField ? below.children[below.find((String) key)] : below;
            brought = tape.value(tape.at(Cell.index(brought) + 1 + step));
            whole = tape.value(tape.at(Cell.index(whole) + 1 + step));
            if (brought == Cell.NULL && below != null) {
                placement.fillBelow(whole, below, tape.fault(Cell.NULL, List.of()));
                return;
            }
        }
    }

    private static int slot(@Nullable CompiledRead shape, @Nullable Object key) {
        var field = shape != null && key instanceof String name ? shape.find(name) : -1;
        return shape == null || field < 0 ? -1 : shape.slots[field];
    }

    private int item(long whole, long brought, @Nullable Object key) {
        return Cell.kind(brought) == Cell.LIST_KIND
                        && Cell.kind(whole) == Cell.LIST_KIND
                        && key instanceof Integer item
                        && item >= 0
                        && item < Math.min(tape.length(Cell.index(brought)), tape.length(Cell.index(whole)))
                ? item
                : -1;
    }
}
