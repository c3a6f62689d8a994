package io.rendezvous.federation.execution;

import io.rendezvous.federation.ErrorCode;
import io.rendezvous.federation.json.JsonScanner;
import io.rendezvous.federation.json.JsonSyntaxException;
import io.rendezvous.federation.transport.Answer;
import java.util.Arrays;
import java.util.List;

/** Reads the objects of one answer onto the tape. What it reads stands nowhere until someone stores its cells. */
final class AnswerReader {

    private final Tape tape;
    private final TypeNames types;
    private final ErrorLog log;
    private final JsonScanner scanner;
    private final byte[] bytes;
    private final int source;
    private long[] items = new long[16];
    private int itemCount;

    AnswerReader(Tape tape, TypeNames types, ErrorLog log, Answer body) {
        this.tape = tape;
        this.types = types;
        this.log = log;
        this.bytes = body.bytes();
        this.scanner = new JsonScanner(bytes, 0, body.length());
        this.source = tape.addSource(bytes);
    }

    JsonScanner scanner() {
        return scanner;
    }

    /** The value at hand as a cell: null, an object, a list of either, or a leaf where the subgraph erred. */
    long composite(CompiledRead shape) {
        return switch (scanner.peek()) {
            case '{' -> object(shape, shape.target);
            case '[' -> list(shape);
            default -> leaf();
        };
    }

    /** The same for an object that is laid over another: it is no target by itself. */
    long layer(CompiledRead shape) {
        return scanner.peek() == '{' ? object(shape, false) : leaf();
    }

    private long list(CompiledRead shape) {
        var first = itemCount;
        scanner.enter('[');
        if (scanner.peek() != ']') {
            do {
                push(composite(shape));
            } while (scanner.take(','));
        }
        scanner.leave(']');
        var list = tape.list(items, first, itemCount);
        itemCount = first;
        return list;
    }

    private void push(long cell) {
        if (itemCount == items.length) {
            items = Arrays.copyOf(items, itemCount * 2);
        }
        items[itemCount++] = cell;
    }

    private long leaf() {
        if (scanner.peek() == 'n') {
            scanner.literal("null");
            return Cell.NULL;
        }
        var from = scanner.position();
        scanner.value();
        return Cell.leaf(source, from, scanner.position() - from);
    }

    private long object(CompiledRead shape, boolean target) {
        var header = tape.allocate(shape.width, shape.type);
        var known = true;
        scanner.enter('{');
        if (scanner.peek() != '}') {
            var expected = 0;
            do {
                var field = key(shape, expected);
                if (field < 0) {
                    scanner.value();
                    continue;
                }
                expected = field + 1;
                var slot = shape.slots[field];
                if (slot == CompiledRead.TYPENAME) {
                    known = typename(header);
                } else {
                    var child = shape.children[field];
                    tape.put(header + 1 + slot, child == null ? leaf() : composite(child));
                }
            } while (scanner.take(','));
        }
        scanner.leave('}');
        if (!known) {
            var error = log.add(ErrorCode.INVALID_VALUE, "The type of this object is not known.");
            return tape.fault(Cell.NULL, List.of(Fault.Cause.here(error)));
        }
        if (target) {
            tape.addTarget(shape.position, header);
        }
        return Cell.object(header);
    }

    /** Passes a key and its colon. */
    private int key(CompiledRead shape, int expected) {
        if (scanner.peek() != '"') {
            throw new JsonSyntaxException("a key", scanner.position());
        }
        var at = scanner.position() + 1;
        var field = shape.match(bytes, at, expected);
        if (field < 0) {
            scanner.string();
        } else {
            scanner.moveTo(at + shape.keyLength(field));
        }
        scanner.expect(':');
        return field;
    }

    /** False when the supergraph has no such type. */
    private boolean typename(int header) {
        var cell = leaf();
        if (Cell.kind(cell) != Cell.LEAF_KIND || bytes[Cell.offset(cell)] != '"') {
            return false;
        }
        var type = types.find(bytes, Cell.offset(cell) + 1, Cell.length(cell) - 2);
        if (type >= 0) {
            tape.setType(header, type);
        }
        return type >= 0;
    }
}
