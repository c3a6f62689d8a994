package io.rendezvous.federation.execution;

import io.rendezvous.federation.IncrementalFormat;
import io.rendezvous.federation.json.JsonOutput;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** Writes an answer in parts: the first, then deferred fragments as what they wait for arrives. */
final class PartWriter {

    private record Announced(int id, Pending what) {}

    private final Tape tape;
    private final Program program;
    private final JsonOutput output;
    private final ErrorLog log;
    private final String requestId;
    private final IncrementalFormat format;
    private final List<Announced> waiting = new ArrayList<>();
    private int announced;
    private boolean begun;

    PartWriter(
            Tape tape, Program program, JsonOutput output, ErrorLog log, String requestId, IncrementalFormat format) {
        this.tape = tape;
        this.program = program;
        this.output = output;
        this.log = log;
        this.requestId = requestId;
        this.format = format;
    }

    /** Whether anything is still to come. */
    boolean hasNext() {
        return !waiting.isEmpty();
    }

    /** Writes the first part, or else what is ready; false when nothing is. */
    boolean write(int root, BitSet finished) {
        if (begun) {
            return writeNext(finished);
        }
        begun = true;
        writeFirst(root);
        return true;
    }

    private void writeFirst(int root) {
        output.truncate(0);
        var report = new ErrorReport(requestId);
        var writer = new ResponseWriter(tape, program, output.ascii("{\"data\":"), report);
        writer.data(program.writer(), root);
        announce(writer.pending());
        reportTheRest(report);
        errors(report, output);
        finish(0);
    }

    private boolean writeNext(BitSet finished) {
        var ready = waiting.stream()
                .filter(part -> FetchNeeds.areMet(part.what().part().needed(), finished))
                .toList();
        if (ready.isEmpty()) {
            return false;
        }
        waiting.removeAll(ready);
        output.truncate(0);
        output.ascii("{\"incremental\":[");
        var known = announced;
        var completed = new JsonOutput(64).put('[');
        for (var index = 0; index < ready.size(); index++) {
            write(ready.get(index), index == ready.size() - 1, completed);
        }
        output.put(']');
        if (format == IncrementalFormat.PENDING) {
            output.ascii(",\"completed\":")
                    .put(completed.array(), 0, completed.size())
                    .put(']');
        }
        finish(known);
        return true;
    }

    private void write(Announced part, boolean last, JsonOutput completed) {
        var what = part.what();
        var report = new ErrorReport(requestId);
        var mark = output.size();
        separate(output).ascii("{\"data\":");
        var writer = new ResponseWriter(tape, program, output, report, what.path());
        var shown = writer.data(what.part().program(), what.header());
        announce(writer.pending());
        if (last) {
            reportTheRest(report);
        }
        switch (format) {
            case PATHS -> errors(report, place(what));
            case PENDING -> {
                separate(completed).put('{');
                id(part, completed);
                if (shown) {
                    errors(report, id(part, output.put(',')));
                } else {
                    output.truncate(mark);
                    errors(report, completed);
                }
                completed.put('}');
            }
        }
        if (output.size() > mark) {
            output.put('}');
        }
    }

    private void announce(List<Pending> more) {
        more.forEach(what -> waiting.add(new Announced(announced++, what)));
    }

    /** Errors without a place go with what comes last. */
    private void reportTheRest(ErrorReport report) {
        if (waiting.isEmpty()) {
            log.unreported().forEach(error -> report.add(error.code(), error.message(), null));
        }
    }

    /** @param known how many parts the client knows of */
    private void finish(int known) {
        if (format == IncrementalFormat.PENDING && announced > known) {
            output.ascii(",\"pending\":[");
            waiting.stream().filter(part -> part.id() >= known).forEach(part -> {
                id(part, separate(output).put('{'));
                place(part.what()).put('}');
            });
            output.put(']');
        }
        output.ascii(",\"hasNext\":").ascii(hasNext() ? "true}" : "false}");
    }

    private JsonOutput place(Pending what) {
        what.path().write(output.ascii(",\"path\":"));
        var label = what.part().label();
        return label == null ? output : output.ascii(",\"label\":").string(label);
    }

    private static JsonOutput id(Announced part, JsonOutput target) {
        return target.ascii("\"id\":\"").ascii(Integer.toString(part.id())).put('"');
    }

    private static void errors(ErrorReport report, JsonOutput target) {
        if (!report.empty()) {
            report.writeTo(target.ascii(",\"errors\":"));
        }
    }

    private static JsonOutput separate(JsonOutput list) {
        return list.array()[list.size() - 1] == '[' ? list : list.put(',');
    }
}
