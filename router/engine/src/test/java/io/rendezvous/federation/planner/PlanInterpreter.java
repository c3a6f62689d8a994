package io.rendezvous.federation.planner;

import io.rendezvous.federation.plan.Binding;
import io.rendezvous.federation.plan.Fetch;
import io.rendezvous.federation.plan.Fetch.EntityFetch;
import io.rendezvous.federation.plan.Fetch.RootFetch;
import io.rendezvous.federation.plan.Fetch.Target;
import io.rendezvous.federation.plan.Plan;
import io.rendezvous.federation.plan.ReadShape;
import io.rendezvous.federation.plan.Representation;
import io.rendezvous.federation.plan.Representation.Nested;
import io.rendezvous.federation.plan.Representation.Part;
import io.rendezvous.federation.plan.WriteProgram;
import io.rendezvous.federation.plan.WriteProgram.OutputType;
import io.rendezvous.federation.plan.WriteProgram.WriteField;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.NullUnmarked;

/** Runs a plan as plainly as its records describe it, to check plans, not to be fast. */
@NullUnmarked
final class PlanInterpreter {

    interface Subgraphs {
        Map<String, Object> execute(int subgraph, String operation, Map<String, Object> variables);
    }

    private enum Unread {
        UNREAD
    }

    private static final class Cells {
        private int type;
        private final Object[] slots;

        private Cells(int type, int slots) {
            this.type = type;
            this.slots = new Object[slots];
            Arrays.fill(this.slots, Unread.UNREAD);
        }
    }

    private static final class NullBubble extends RuntimeException {}

    private final Plan plan;
    private final Map<String, Object> variables;
    private final Subgraphs subgraphs;
    private final Map<Integer, List<Cells>> objects = new HashMap<>();

    PlanInterpreter(PlannedOperation planned, Subgraphs subgraphs) {
        plan = planned.plan();
        variables = planned.variables();
        this.subgraphs = subgraphs;
    }

    /** The {@code data} of the response. */
    Map<String, Object> run() {
        var root = cells(0);
        for (var fetch : plan.fetches()) {
            switch (fetch) {
                case RootFetch call -> read(call.into(), execute(call, Map.of()), root);
                case EntityFetch call -> fetch(call);
            }
        }
        try {
            return write(plan.writer(), root);
        } catch (NullBubble bubbled) {
            return null;
        }
    }

    private Map<String, Object> execute(Fetch fetch, Map<String, Object> representations) {
        var given = new HashMap<>(representations);
        for (var binding : fetch.variables()) {
            if (binding instanceof Binding.FromOperation from && variables.containsKey(from.operationVariable())) {
                given.put(from.name(), variables.get(from.operationVariable()));
            }
        }
        return subgraphs.execute(fetch.subgraph(), fetch.operation().text(), given);
    }

    private Cells cells(int position) {
        var layout = plan.positions().get(position);
        var cells = new Cells(layout.type(), layout.slots().size());
        objects.computeIfAbsent(position, _ -> new ArrayList<>()).add(cells);
        return cells;
    }

    private void read(ReadShape shape, Map<String, Object> answer, Cells into) {
        if (shape.typenameKey() != null) {
            into.type = plan.typeNames().indexOf(answer.get(shape.typenameKey()));
        }
        for (var field : shape.fields()) {
            if (answer.containsKey(field.responseKey())) {
                var value = answer.get(field.responseKey());
                into.slots[field.slot()] = read(field.child(), value, into.slots[field.slot()]);
            }
        }
    }

    @SuppressWarnings("unchecked")
    private Object read(ReadShape child, Object value, Object before) {
        if (child == null || value == null) {
            return value;
        }
        if (value instanceof List<?> list) {
            var items = new ArrayList<Object>();
            for (var index = 0; index < list.size(); index++) {
                items.add(read(
                        child, list.get(index), before instanceof List<?> known ? known.get(index) : Unread.UNREAD));
            }
            return items;
        }
        var cells = before instanceof Cells known ? known : cells(child.position());
        read(child, (Map<String, Object>) value, cells);
        return cells;
    }

    private void fetch(EntityFetch fetch) {
        var representations = new HashMap<String, Object>();
        var entered = new HashMap<String, List<Runnable>>();
        var answers = new HashMap<String, Object>();
        for (var group : fetch.groups()) {
            var sent = new ArrayList<>();
            var readers = new ArrayList<Runnable>();
            for (var target : group.targets()) {
                for (var cells : objects.getOrDefault(target.position(), List.of())) {
                    var representation = matches(target, cells) ? representation(target.representation(), cells) : null;
                    if (representation != null) {
                        var index = sent.size();
                        sent.add(representation);
                        readers.add(
                                () -> enter(target, ((List<?>) answers.get(group.responseKey())).get(index), cells));
                    }
                }
            }
            representations.put(group.variable(), sent);
            entered.put(group.responseKey(), readers);
        }
        answers.putAll(execute(fetch, representations));
        entered.values().forEach(readers -> readers.forEach(Runnable::run));
    }

    @SuppressWarnings("unchecked")
    private void enter(Target target, Object answer, Cells cells) {
        read(target.into(), (Map<String, Object>) answer, cells);
    }

    private boolean matches(Target target, Cells cells) {
        if (target.types() == null) {
            return true;
        }
        if (cells.type < 0) {
            throw new AssertionError(
                    "Type unknown at " + plan.positions().get(target.position()).path());
        }
        return target.types().contains(cells.type);
    }

    private Map<String, Object> representation(Representation representation, Cells cells) {
        var written = new LinkedHashMap<String, Object>();
        written.put("__typename", representation.typename() == null ? typename(cells) : representation.typename());
        for (var part : representation.parts()) {
            var value = part(part, cells);
            if (part.mandatory() && (value == null || value instanceof Unread)) {
                return null;
            }
            written.put(part.name(), value);
        }
        return written;
    }

    private Object part(Part part, Cells cells) {
        var value = cells.slots[part.slot()];
        return part instanceof Nested nested ? nested(nested, value) : value;
    }

    private Object nested(Nested part, Object value) {
        if (value instanceof List<?> list) {
            var items = new ArrayList<Object>();
            list.forEach(item -> items.add(nested(part, item)));
            return items;
        }
        if (!(value instanceof Cells cells)) {
            return value;
        }
        var written = new LinkedHashMap<String, Object>();
        if (part.withTypename()) {
            written.put("__typename", typename(cells));
        }
        for (var guarded : part.parts()) {
            if (guarded.types() == null || guarded.types().contains(cells.type)) {
                written.put(guarded.part().name(), part(guarded.part(), cells));
            }
        }
        return written;
    }

    private String typename(Cells cells) {
        if (cells.type < 0) {
            throw new AssertionError("A runtime type is needed but not known");
        }
        return plan.typeNames().get(cells.type);
    }

    private Map<String, Object> write(WriteProgram program, Cells cells) {
        var written = new LinkedHashMap<String, Object>();
        for (var field : program.fields()) {
            if (field.types() != null && cells.type < 0) {
                throw new AssertionError("Type unknown for " + field);
            }
            if (field.types() == null || field.types().contains(cells.type)) {
                written.put(
                        field.responseKey(),
                        switch (field) {
                            case WriteField.Typename _ -> typename(cells);
                            case WriteField.Value value -> write(value.type(), read(value, cells), value.coordinate());
                        });
            }
        }
        return written;
    }

    private static Object read(WriteField.Value field, Cells cells) {
        var value = cells.slots[field.slot()];
        if (value instanceof Unread) {
            throw new AssertionError("Never read: " + field.coordinate());
        }
        return value;
    }

    private Object write(OutputType type, Object value, String coordinate) {
        try {
            var written = value == null ? null : writeNullable(type, value, coordinate);
            if (written == null && type.nonNull()) {
                throw new NullBubble();
            }
            return written;
        } catch (NullBubble bubbled) {
            if (type.nonNull()) {
                throw bubbled;
            }
            return null;
        }
    }

    private Object writeNullable(OutputType type, Object value, String coordinate) {
        return switch (type) {
            case OutputType.ListType list -> {
                var items = new ArrayList<Object>();
                ((List<?>) value).forEach(item -> items.add(write(list.item(), item, coordinate)));
                yield items;
            }
            case OutputType.ObjectType object -> {
                var cells = (Cells) value;
                yield cells.type >= 0 && plan.hiddenTypes().contains(cells.type)
                        ? null
                        : write(object.program(), cells);
            }
            case OutputType.LeafType leaf ->
                leaf.allowed() == null || leaf.allowed().contains(value) ? value : null;
        };
    }
}
