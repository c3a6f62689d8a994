package io.rendezvous.federation.execution;

import io.rendezvous.federation.plan.Fetch;
import io.rendezvous.federation.plan.Plan;
import io.rendezvous.federation.plan.ReadShape;
import io.rendezvous.federation.plan.WriteProgram;
import io.rendezvous.federation.plan.WriteProgram.WriteField;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;

/** Which fetches must be stored before a part of the response can be written. */
final class FetchNeeds {

    private record Cell(int position, int slot) {}

    private final Plan plan;
    private final Map<Cell, BitSet> readers = new HashMap<>();

    FetchNeeds(Plan plan) {
        this.plan = plan;
        for (var fetch : plan.fetches()) {
            switch (fetch) {
                case Fetch.RootFetch root -> note(root.into(), fetch.id());
                case Fetch.EntityFetch entities ->
                    entities.groups()
                            .forEach(group -> group.targets().forEach(target -> note(target.into(), fetch.id())));
            }
        }
    }

    private void note(ReadShape shape, int fetch) {
        if (shape.typenameKey() != null) {
            readers(shape.position(), CompiledRead.TYPENAME).set(fetch);
        }
        for (var field : shape.fields()) {
            readers(shape.position(), field.slot()).set(fetch);
            if (field.child() != null) {
                note(field.child(), fetch);
            }
        }
    }

    private BitSet readers(int position, int slot) {
        return readers.computeIfAbsent(new Cell(position, slot), _ -> new BitSet());
    }

    static boolean areMet(BitSet needed, BitSet finished) {
        var missing = (BitSet) needed.clone();
        missing.andNot(finished);
        return missing.isEmpty();
    }

    /** All that the first response waits for: what it shows, and what no deferred fragment asks for. */
    BitSet first() {
        var first = new BitSet();
        first.set(0, plan.fetches().size());
        if (plan.writer().defers()) {
            deferred(plan.writer()).stream().forEach(first::clear);
            first.or(of(plan.writer()));
        }
        return first;
    }

    private BitSet deferred(WriteProgram program) {
        var found = new BitSet();
        program.deferred().forEach(part -> {
            found.or(of(part.program()));
            found.or(deferred(part.program()));
        });
        program.below().forEach(below -> found.or(deferred(below)));
        return found;
    }

    /** What a program shows, deferred fragments left out; with all that must come before. */
    BitSet of(WriteProgram program) {
        var needed = new BitSet();
        shown(program, needed);
        for (var id = needed.length() - 1; id >= 0; id--) {
            if (needed.get(id)) {
                plan.fetches().get(id).after().forEach(needed::set);
            }
        }
        return needed;
    }

    private void shown(WriteProgram program, BitSet needed) {
        for (var field : program.fields()) {
            if (field.types() != null || field instanceof WriteField.Typename) {
                needed.or(readers(program.position(), CompiledRead.TYPENAME));
            }
            if (field instanceof WriteField.Value value) {
                needed.or(readers(program.position(), value.slot()));
            }
        }
        program.below().forEach(below -> shown(below, needed));
        if (program.deferred().stream().anyMatch(part -> part.types() != null)) {
            needed.or(readers(program.position(), CompiledRead.TYPENAME));
        }
    }
}
