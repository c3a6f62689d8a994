package io.rendezvous.federation.execution;

import io.rendezvous.federation.ErrorCode;
import io.rendezvous.federation.execution.CompiledWrite.Output;
import io.rendezvous.federation.execution.CompiledWrite.Step;
import io.rendezvous.federation.json.JsonOutput;
import io.rendezvous.federation.json.JsonScanner;
import io.rendezvous.federation.plan.TypeSet;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes the response in one walk over the tape. A null where none may be cuts the output back to the nearest place
 * that may be null; the walk goes on, so that no error behind it is lost.
 */
final class ResponseWriter {

    private final Tape tape;
    private final TypeNames types;
    private final TypeSet hidden;
    private final JsonOutput output;
    private final ErrorReport report;
    private final ResponsePath path;
    private final List<Pending> pending = new ArrayList<>(0);

    /** Above zero below a value that has an error: what is missing there needs no explanation. */
    private int faults;

    ResponseWriter(Tape tape, Program program, JsonOutput output, ErrorReport report) {
        this(tape, program, output, report, new ResponsePath());
    }

    /** @param path where in the response it begins to write */
    ResponseWriter(Tape tape, Program program, JsonOutput output, ErrorReport report, ResponsePath path) {
        this.tape = tape;
        this.path = path;
        this.types = program.types();
        this.hidden = program.plan().hiddenTypes();
        this.output = output;
        this.report = report;
    }

    void write(CompiledWrite program, int root, ErrorLog log) {
        output.ascii("{\"data\":");
        data(program, root);
        log.unreported().forEach(error -> report.add(error.code(), error.message(), null));
        if (!report.empty()) {
            report.writeTo(output.ascii(",\"errors\":"));
        }
        output.put('}');
    }

    /** Writes an object; false when null stands in its place. */
    boolean data(CompiledWrite program, int header) {
        var mark = output.size();
        var complete = object(program, header);
        if (!complete) {
            withdraw(mark, 0);
            output.putNull();
        }
        return complete;
    }

    /** What was put off in the objects written, in their order. */
    List<Pending> pending() {
        return pending;
    }

    private void withdraw(int mark, int deferred) {
        output.truncate(mark);
        pending.subList(deferred, pending.size()).clear();
    }

    private boolean object(CompiledWrite program, int header) {
        var type = tape.type(header);
        if (type < 0 && program.typed()) {
            report.add(ErrorCode.INVALID_VALUE, "The type of this object is not known.", path);
            return false;
        }
        var complete = true;
        var separator = '{';
        for (var step : program.steps()) {
            var guard = step.types();
            if (guard != null && !guard.contains(type)) {
                continue;
            }
            output.put(separator).put(step.key());
            separator = ',';
            if (step.slot() == CompiledWrite.TYPENAME) {
                output.put('"').put(types.name(type)).put('"');
            } else {
                complete &= field(step, tape.at(header + 1 + step.slot()));
            }
        }
        (separator == '{' ? output.put('{') : output).put('}');
        for (var part : program.deferred()) {
            if (part.types() == null || part.types().contains(type)) {
                pending.add(new Pending(part, header, path.copy()));
            }
        }
        return complete;
    }

    private boolean field(Step step, long cell) {
        path.push(step.responseKey());
        var complete = value(cell, step.output(), step);
        path.pop();
        return complete;
    }

    /** Writes a value or null; false, and nothing written, when it is null and must not be. */
    private boolean value(long cell, Output type, Step step) {
        if (Cell.kind(cell) == Cell.FAULT_KIND) {
            return faulty(tape.fault(cell), type, step);
        }
        var mark = output.size();
        var deferred = pending.size();
        if (present(cell, type, step)) {
            return true;
        }
        withdraw(mark, deferred);
        if (!type.nonNull()) {
            output.putNull();
        }
        return !type.nonNull();
    }

    private boolean faulty(Fault fault, Output type, Step step) {
        fault.causes().forEach(cause -> report(cause, type));
        if (Cell.kind(fault.value()) <= Cell.NULL_KIND) {
            if (!type.nonNull()) {
                output.putNull();
            }
            return !type.nonNull();
        }
        faults++;
        var complete = value(fault.value(), type, step);
        faults--;
        return complete;
    }

    /** False when the value is to be null; then an error says why if it must. */
    private boolean present(long cell, Output type, Step step) {
        return switch (Cell.kind(cell)) {
            case Cell.LEAF_KIND -> raw(tape.source(cell), Cell.offset(cell), Cell.length(cell), type, step);
            case Cell.OBJECT_KIND -> {
                var program = type.object();
                if (hidden.contains(tape.type(Cell.index(cell)))) {
                    yield absentByRight(type, step);
                }
                yield program == null ? invalid(step) : object(program, Cell.index(cell));
            }
            case Cell.LIST_KIND -> {
                var item = type.item();
                yield item == null ? invalid(step) : list(Cell.index(cell), item, step);
            }
            case Cell.NULL_KIND -> absentByRight(type, step);
            default -> missing(step);
        };
    }

    private boolean list(int list, Output type, Step step) {
        var complete = true;
        output.put('[');
        for (var item = 0; item < tape.length(list); item++) {
            if (item > 0) {
                output.put(',');
            }
            path.push(item);
            complete &= value(tape.at(list + 1 + item), type, step);
            path.pop();
        }
        output.put(']');
        return complete;
    }

    private boolean raw(byte[] source, int offset, int length, Output type, Step step) {
        var item = type.item();
        if (item != null) {
            return source[offset] == '['
                    ? rawList(new JsonScanner(source, offset, offset + length), item, step)
                    : invalid(step);
        }
        return (type.object() == null && Leaves.write(type, source, offset, length, output)) || invalid(step);
    }

    private boolean rawList(JsonScanner scanner, Output type, Step step) {
        var complete = true;
        var item = 0;
        scanner.enter('[');
        output.put('[');
        if (scanner.peek() != ']') {
            do {
                if (item > 0) {
                    output.put(',');
                }
                path.push(item++);
                complete &= rawItem(scanner, type, step);
                path.pop();
            } while (scanner.take(','));
        }
        scanner.leave(']');
        output.put(']');
        return complete;
    }

    private boolean rawItem(JsonScanner scanner, Output type, Step step) {
        var isNull = scanner.peek() == 'n';
        var offset = scanner.position();
        scanner.value();
        var mark = output.size();
        var written = isNull
                ? absentByRight(type, step)
                : raw(scanner.bytes(), offset, scanner.position() - offset, type, step);
        if (written) {
            return true;
        }
        output.truncate(mark);
        if (!type.nonNull()) {
            output.putNull();
        }
        return !type.nonNull();
    }

    private boolean absentByRight(Output type, Step step) {
        if (type.nonNull()) {
            report.add(
                    ErrorCode.INVALID_VALUE,
                    "Cannot return null for non-nullable field " + step.coordinate() + ".",
                    path);
        }
        return false;
    }

    private boolean missing(Step step) {
        if (faults == 0) {
            report.add(ErrorCode.SUBGRAPH_INCOMPLETE, "No value was answered for " + step.coordinate() + ".", path);
        }
        return false;
    }

    private boolean invalid(Step step) {
        report.add(ErrorCode.INVALID_VALUE, "The value of " + step.coordinate() + " does not fit its type.", path);
        return false;
    }

    private void report(Fault.Cause cause, Output type) {
        var here = path.size();
        extend(cause.below(), type);
        cause.error().markReported();
        report.add(cause.error().code(), cause.error().message(), path);
        path.cut(here);
    }

    /** Follows the steps below as far as the client asked for them. */
    private void extend(int[] below, Output type) {
        var at = type;
        for (var step : below) {
            if (step < 0) {
                path.push(~step);
                at = at.item() == null ? at : at.item();
                continue;
            }
            var next = at.object() == null ? null : step(at.object(), step);
            if (next == null) {
                return;
            }
            path.push(next.responseKey());
            at = next.output();
        }
    }

    private static @Nullable Step step(CompiledWrite program, int slot) {
        return List.of(program.steps()).stream()
                .filter(step -> step.slot() == slot)
                .findFirst()
                .orElse(null);
    }
}
