package io.rendezvous.federation.execution;

import io.rendezvous.federation.json.JsonOutput;
import java.util.ArrayList;
import java.util.List;

/** The objects that one entity fetch asks for, and who waits for each of them. */
final class Batch {

    private final List<Group> groups = new ArrayList<>(1);

    /** Objects that can't be asked for. */
    private final List<Unanswered> skipped = new ArrayList<>(0);

    List<Group> groups() {
        return groups;
    }

    List<Unanswered> skipped() {
        return skipped;
    }

    boolean empty() {
        return groups.stream().allMatch(group -> group.items == 0);
    }

    /** Distinct representations of one {@code _entities} field; each use is an object that gets what one item brings. */
    static final class Group {

        final Program.Group program;
        int items;
        int uses;
        private final int[] heads;
        private final int[] tails;
        private final int[] next;
        private final int[] headers;
        private final int[] targets;

        /** @param capacity the most uses there can be */
        Group(Program.Group program, int capacity) {
            this.program = program;
            heads = new int[capacity];
            tails = new int[capacity];
            next = new int[capacity];
            headers = new int[capacity];
            targets = new int[capacity];
        }

        /** The first use of an item, -1 behind the last one; uses by the same target follow each other. */
        int first(int item) {
            return heads[item];
        }

        int next(int use) {
            return next[use];
        }

        int header(int use) {
            return headers[use];
        }

        Program.Target target(int use) {
            return program.targets().get(targets[use]);
        }

        int targetNumber(int use) {
            return targets[use];
        }

        private void add(int item, int target, int header) {
            next[uses] = -1;
            headers[uses] = header;
            targets[uses] = target;
            if (item == items) {
                heads[items++] = uses;
            } else {
                next[tails[item]] = uses;
            }
            tails[item] = uses++;
        }
    }

    /** Gathers the objects and writes {@code "variable":[…]} for each group, separated by commas. */
    static Batch write(Program.EntityStep step, Tape tape, TypeNames types, Distinct distinct, JsonOutput output) {
        var batch = new Batch();
        var writer = new RepresentationWriter(tape, types, output);
        for (var group : step.groups()) {
            output.put(batch.groups.isEmpty() ? '{' : ',')
                    .string(group.variable())
                    .put(':')
                    .put('[');
            batch.gather(group, tape, writer, distinct, output);
            output.put(']');
        }
        return batch;
    }

    private void gather(
            Program.Group program, Tape tape, RepresentationWriter writer, Distinct distinct, JsonOutput output) {
        var capacity = program.targets().stream()
                .mapToInt(target -> tape.targets(target.position()).size())
                .sum();
        var group = new Group(program, capacity);
        groups.add(group);
        distinct.clear();
        for (var number = 0; number < program.targets().size(); number++) {
            var target = program.targets().get(number);
            var objects = tape.targets(target.position());
            for (var i = 0; i < objects.size(); i++) {
                var header = objects.get(i);
                if (!tape.merged(header) && target.covers(tape.type(header))) {
                    add(group, number, header, writer, distinct, output);
                }
            }
        }
    }

    private void add(
            Group group, int number, int header, RepresentationWriter writer, Distinct distinct, JsonOutput output) {
        var target = group.program.targets().get(number);
        var before = output.size();
        if (group.items > 0) {
            output.put(',');
        }
        var from = output.size();
        var obstacle = writer.write(target.representation(), header);
        if (obstacle != RepresentationWriter.COMPLETE) {
            output.truncate(before);
            skipped.add(new Unanswered(header, target.into(), List.of(), obstacle));
            return;
        }
        var item = distinct.number(output.array(), from, output.size() - from);
        if (item < group.items) {
            output.truncate(before);
        }
        group.add(item, number, header);
    }
}
