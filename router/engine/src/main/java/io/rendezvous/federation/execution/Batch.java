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
        private final IntMemory memory;
        private final int heads;
        private final int tails;
        private final int next;
        private final int headers;
        private final int targets;

        /** @param capacity the most uses there can be */
        Group(Program.Group program, int capacity, IntMemory memory) {
            this.program = program;
            this.memory = memory;
            heads = memory.take(capacity);
            tails = memory.take(capacity);
            next = memory.take(capacity);
            headers = memory.take(capacity);
            targets = memory.take(capacity);
        }

        /** The first use of an item, -1 behind the last one; uses by the same target follow each other. */
        int first(int item) {
            return memory.get(heads + item);
        }

        int next(int use) {
            return memory.get(next + use);
        }

        int header(int use) {
            return memory.get(headers + use);
        }

        Program.Target target(int use) {
            return program.targets().get(targetNumber(use));
        }

        int targetNumber(int use) {
            return memory.get(targets + use);
        }

        private void add(int item, int target, int header) {
            memory.put(next + uses, -1);
            memory.put(headers + uses, header);
            memory.put(targets + uses, target);
            if (item == items) {
                memory.put(heads + items++, uses);
            } else {
                memory.put(next + memory.get(tails + item), uses);
            }
            memory.put(tails + item, uses++);
        }
    }

    /** Gathers the objects and writes {@code "variable":[…]} for each group, separated by commas. */
    static Batch write(Program.EntityStep step, Workspace workspace, TypeNames types) {
        var batch = new Batch();
        var output = workspace.variables();
        var writer = new RepresentationWriter(workspace.tape(), types, output);
        for (var group : step.groups()) {
            output.put(batch.groups.isEmpty() ? '{' : ',')
                    .string(group.variable())
                    .put(':')
                    .put('[');
            batch.gather(group, workspace, writer);
            output.put(']');
        }
        return batch;
    }

    private void gather(Program.Group program, Workspace workspace, RepresentationWriter writer) {
        var tape = workspace.tape();
        var capacity = program.targets().stream()
                .mapToInt(target -> tape.targets(target.position()).size())
                .sum();
        var group = new Group(program, capacity, workspace.indexes());
        groups.add(group);
        workspace.distinct().clear();
        for (var number = 0; number < program.targets().size(); number++) {
            var target = program.targets().get(number);
            var objects = tape.targets(target.position());
            for (var i = 0; i < objects.size(); i++) {
                var header = objects.get(i);
                if (!tape.merged(header) && target.covers(tape.type(header))) {
                    add(group, number, header, writer, workspace.distinct(), workspace.variables());
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
