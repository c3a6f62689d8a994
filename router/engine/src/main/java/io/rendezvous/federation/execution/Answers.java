package io.rendezvous.federation.execution;

import io.rendezvous.federation.execution.SubgraphErrors.Located;
import io.rendezvous.federation.json.Json;
import io.rendezvous.federation.json.JsonScanner;
import io.rendezvous.federation.json.JsonSyntaxException;
import java.util.ArrayList;
import java.util.List;

/** Takes whole answers in. An answer that is no GraphQL response leaves no trace but a {@link JsonSyntaxException}. */
final class Answers {

    private final Program program;
    private final Tape tape;
    private final ErrorLog log;
    private final SubgraphErrors subgraphErrors;
    private final Placement placement;
    private final Blame blame;
    private final Excuses excuses;
    private final List<Unanswered> unanswered = new ArrayList<>(0);

    Answers(Program program, Tape tape, ErrorLog log, SubgraphErrors subgraphErrors) {
        this.program = program;
        this.tape = tape;
        this.log = log;
        this.subgraphErrors = subgraphErrors;
        this.placement = new Placement(tape, program);
        this.blame = new Blame(tape);
        this.excuses = new Excuses(tape, placement);
    }

    void root(int header, CompiledRead into, byte[] body, String subgraph) {
        var layer = new long[1];
        var errors = read(body, subgraph, reader -> layer[0] = reader.layer(into));
        if (Cell.kind(layer[0]) == Cell.OBJECT_KIND) {
            placement.lay(header, into, layer[0], false);
        }
        for (var located : errors) {
            blame.at(header, into, located.path(), 0, located.error());
            excuses.excuse(header, layer[0], into, located.path(), 0);
        }
        if (layer[0] == Cell.NULL && !errors.isEmpty()) {
            placement.fill(header, into, tape.fault(Cell.NULL, List.of()));
        }
    }

    void entities(Batch batch, byte[] body, String subgraph) {
        var cells = batch.groups().stream().map(group -> new long[group.uses]).toList();
        var errors = read(body, subgraph, reader -> groups(reader, batch, cells));
        for (var number = 0; number < cells.size(); number++) {
            lay(batch.groups().get(number), cells.get(number));
        }
        for (var located : errors) {
            blame(batch, cells, located);
        }
        for (var number = 0; number < cells.size(); number++) {
            fillNulls(batch.groups().get(number), cells.get(number), errors);
        }
    }

    private interface DataReader {
        void read(AnswerReader reader);
    }

    private List<Located> read(byte[] body, String subgraph, DataReader data) {
        if (body.length > Cell.MAX_LENGTH) {
            throw new JsonSyntaxException("at most " + Cell.MAX_LENGTH + " bytes", body.length);
        }
        var mark = tape.size();
        try {
            var reader = new AnswerReader(tape, program.types(), log, body);
            var errors = Envelope.read(reader.scanner(), () -> data.read(reader));
            return subgraphErrors.located(errors, subgraph);
        } catch (JsonSyntaxException malformed) {
            tape.rewind(mark);
            throw malformed;
        }
    }

    private static void groups(AnswerReader reader, Batch batch, List<long[]> cells) {
        var scanner = reader.scanner();
        if (scanner.peek() != '{') {
            scanner.value();
            return;
        }
        scanner.enter('{');
        if (scanner.peek() != '}') {
            do {
                var number = number(batch, Json.string(scanner));
                scanner.expect(':');
                if (number < 0 || scanner.peek() != '[') {
                    scanner.value();
                } else {
                    items(reader, scanner, batch.groups().get(number), cells.get(number));
                }
            } while (scanner.take(','));
        }
        scanner.leave('}');
    }

    private static int number(Batch batch, Object key) {
        var groups = batch.groups();
        for (var number = 0; number < groups.size(); number++) {
            if (groups.get(number).program.responseKey().equals(key)) {
                return number;
            }
        }
        return -1;
    }

    private static void items(AnswerReader reader, JsonScanner scanner, Batch.Group group, long[] cells) {
        scanner.enter('[');
        if (scanner.peek() != ']') {
            var item = 0;
            do {
                if (item < group.items) {
                    item(reader, scanner, group, item, cells);
                } else {
                    scanner.value();
                }
                item++;
            } while (scanner.take(','));
        }
        scanner.leave(']');
    }

    /** Reads the item once per target, as each stores it in a layout of its own. */
    private static void item(AnswerReader reader, JsonScanner scanner, Batch.Group group, int item, long[] cells) {
        scanner.peek();
        var from = scanner.position();
        var target = -1;
        var cell = Cell.ABSENT;
        for (var use = group.first(item); use >= 0; use = group.next(use)) {
            if (group.targetNumber(use) != target) {
                scanner.moveTo(from);
                cell = reader.layer(group.target(use).into());
                target = group.targetNumber(use);
            }
            cells[use] = cell;
        }
    }

    private void lay(Batch.Group group, long[] cells) {
        for (var item = 0; item < group.items; item++) {
            var target = -1;
            for (var use = group.first(item); use >= 0; use = group.next(use)) {
                var shared = group.targetNumber(use) == target;
                target = group.targetNumber(use);
                var into = group.target(use).into();
                switch (Cell.kind(cells[use])) {
                    case Cell.OBJECT_KIND -> placement.lay(group.header(use), into, cells[use], shared);
                    case Cell.FAULT_KIND -> placement.fill(group.header(use), into, cells[use]);
                    default -> {}
                }
            }
        }
    }

    private void blame(Batch batch, List<long[]> cells, Located located) {
        var path = located.path();
        var number = path.isEmpty() ? -1 : number(batch, path.getFirst());
        if (number < 0) {
            batch.groups().forEach(group -> blameAll(group, located.error()));
            return;
        }
        var group = batch.groups().get(number);
        if (item(path, group) < 0) {
            blameAll(group, located.error());
            return;
        }
        for (var use = group.first(item(path, group)); use >= 0; use = group.next(use)) {
            var into = group.target(use).into();
            blame.at(group.header(use), into, path, 2, located.error());
            excuses.excuse(group.header(use), cells.get(number)[use], into, path, 2);
        }
    }

    private static int item(List<?> path, Batch.Group group) {
        return path.size() > 1 && path.get(1) instanceof Integer item && item >= 0 && item < group.items ? item : -1;
    }

    private void blameAll(Batch.Group group, FetchError error) {
        for (var use = 0; use < group.uses; use++) {
            blame.all(group.header(use), group.target(use).into(), error);
        }
    }

    /** An entity that is null has null fields; when there are errors about it, these explain all of them. */
    private void fillNulls(Batch.Group group, long[] cells, List<Located> errors) {
        for (var item = 0; item < group.items; item++) {
            if (cells[group.first(item)] != Cell.NULL) {
                continue;
            }
            var null_ = explained(group, item, errors) ? tape.fault(Cell.NULL, List.of()) : Cell.NULL;
            for (var use = group.first(item); use >= 0; use = group.next(use)) {
                placement.fill(group.header(use), group.target(use).into(), null_);
            }
        }
    }

    private static boolean explained(Batch.Group group, int item, List<Located> errors) {
        return errors.stream()
                .map(Located::path)
                .anyMatch(path -> !path.isEmpty()
                        && group.program.responseKey().equals(path.getFirst())
                        && item(path, group) == item);
    }

    void leaveUnanswered(Unanswered lack) {
        unanswered.add(lack);
    }

    /** Explains the fields that stayed empty so far, once. */
    void settle() {
        for (var lack : unanswered) {
            if (!lack.causes().isEmpty()) {
                placement.fill(lack.header(), lack.shape(), tape.fault(Cell.ABSENT, lack.causes()));
            } else {
                placement.fill(lack.header(), lack.shape(), reason(lack.blockedBy()));
            }
        }
        unanswered.clear();
    }

    private long reason(int blockedBy) {
        var blocker = blockedBy < 0 ? Cell.NULL : tape.at(blockedBy);
        if (Cell.kind(blocker) != Cell.FAULT_KIND) {
            return blocker == Cell.ABSENT ? Cell.ABSENT : Cell.NULL;
        }
        return tape.fault(
                Cell.NULL,
                tape.causes(blocker).stream()
                        .map(cause -> Fault.Cause.here(cause.error()))
                        .toList());
    }
}
