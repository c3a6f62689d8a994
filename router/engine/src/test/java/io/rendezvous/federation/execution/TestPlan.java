package io.rendezvous.federation.execution;

import io.rendezvous.federation.plan.Binding;
import io.rendezvous.federation.plan.Fetch;
import io.rendezvous.federation.plan.OperationText;
import io.rendezvous.federation.plan.Plan;
import io.rendezvous.federation.plan.Plan.OperationKind;
import io.rendezvous.federation.plan.Position;
import io.rendezvous.federation.plan.ReadShape;
import io.rendezvous.federation.plan.Representation;
import io.rendezvous.federation.plan.TypeSet;
import io.rendezvous.federation.plan.WriteProgram;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Plans written by hand, in small texts:
 *
 * <pre>
 * slots           id reviews:2              a leaf, and a slot whose objects stand at position 2
 * read            { id _f1=price author { __typename name } }
 * write           { id:ID! price:Int alias=name reviews[!]! { body } status:(OPEN|DONE) weight@Box|Bag __typename }
 * representation  Product{ upc price? dimensions{ size } }     no name before the brace: the object's runtime type
 * </pre>
 */
final class TestPlan {

    final OperationKind kind;
    final List<String> types;
    final List<Position> positions = new ArrayList<>();
    final List<Fetch> fetches = new ArrayList<>();
    Plan.@Nullable EventSource source;

    TestPlan(OperationKind kind, String... types) {
        this.kind = kind;
        this.types = List.of(types);
    }

    static TestPlan query(String... types) {
        return new TestPlan(OperationKind.QUERY, types);
    }

    /** @param type null when {@code __typename} tells it */
    TestPlan position(@Nullable String type, String slots) {
        return position(type, slots, false);
    }

    TestPlan target(@Nullable String type, String slots) {
        return position(type, slots, true);
    }

    private TestPlan position(@Nullable String type, String text, boolean target) {
        var slots = new ArrayList<Position.Slot>();
        for (var word : text.trim().split("\\s+")) {
            var parts = word.split(":");
            slots.add(new Position.Slot(slots.size(), parts[0], parts.length == 1 ? -1 : Integer.parseInt(parts[1])));
        }
        positions.add(new Position(
                positions.size(),
                null,
                "p" + positions.size(),
                type == null ? -1 : types.indexOf(type),
                slots,
                target));
        return this;
    }

    TestPlan fetch(int subgraph, String read, Integer... after) {
        return fetch(subgraph, List.of(), read, after);
    }

    TestPlan fetch(int subgraph, List<Binding> variables, String read, Integer... after) {
        var id = fetches.size();
        fetches.add(new Fetch.RootFetch(id, subgraph, List.of(after), operation(id), variables, read(0, read)));
        return this;
    }

    TestPlan event(int subgraph, String read) {
        source = new Plan.EventSource(subgraph, new OperationText("subscription", ""), List.of(), read(0, read));
        return this;
    }

    TestPlan entities(int subgraph, List<Fetch.EntityGroup> groups, Integer... after) {
        var id = fetches.size();
        fetches.add(new Fetch.EntityFetch(id, subgraph, List.of(after), operation(id), List.of(), groups));
        return this;
    }

    TestPlan entities(int subgraph, int position, String representation, String read, Integer... after) {
        return entities(subgraph, List.of(group("_entities", target(position, representation, read))), after);
    }

    Fetch.EntityGroup group(String key, Fetch.Target... targets) {
        return new Fetch.EntityGroup(key, key.equals("_entities") ? "representations" : "r" + key, List.of(targets));
    }

    Fetch.Target target(int position, String representation, String read) {
        return target(position, null, representation, read);
    }

    Fetch.Target target(int position, @Nullable String onlyTypes, String representation, String read) {
        return new Fetch.Target(
                position, guard(onlyTypes), representation(position, representation), read(position, read));
    }

    private static OperationText operation(int id) {
        return new OperationText("fetch" + id, "");
    }

    Plan write(String text) {
        return new Plan(kind, fetches, source, positions, new Words(text).write(0), types);
    }

    private ReadShape read(int position, String text) {
        return new Words(text).read(position);
    }

    private Representation representation(int position, String text) {
        var brace = text.indexOf('{');
        var name = text.substring(0, brace).trim();
        var parts = new Words(text.substring(brace)).parts(position);
        return new Representation(
                name.isEmpty() ? null : name,
                parts.stream().map(Representation.GuardedPart::part).toList());
    }

    private @Nullable TypeSet guard(@Nullable String names) {
        return names == null
                ? null
                : TypeSet.of(Arrays.stream(names.split("\\|"))
                        .mapToInt(types::indexOf)
                        .toArray());
    }

    private Position.Slot slot(int position, String name) {
        return positions.get(position).slots().stream()
                .filter(slot -> slot.field().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No slot " + name + " at " + position));
    }

    private String typeName(int position) {
        var type = positions.get(position).type();
        return type < 0 ? "Any" : types.get(type);
    }

    private final class Words {

        private final String[] words;
        private int at;

        Words(String text) {
            words = text.replace("{", " { ").replace("}", " } ").trim().split("\\s+");
        }

        private boolean block() {
            return at < words.length && words[at].equals("{");
        }

        ReadShape read(int position) {
            String typename = null;
            var fields = new ArrayList<ReadShape.ReadField>();
            for (at++; !words[at].equals("}"); ) {
                var word = words[at++];
                if (word.equals("__typename")) {
                    typename = word;
                    continue;
                }
                var names = word.split("=");
                var slot = slot(position, names[names.length - 1]);
                fields.add(new ReadShape.ReadField(names[0], slot.index(), block() ? read(slot.child()) : null));
            }
            at++;
            return new ReadShape(position, typename, fields);
        }

        List<Representation.GuardedPart> parts(int position) {
            var parts = new ArrayList<Representation.GuardedPart>();
            for (at++; !words[at].equals("}"); ) {
                var word = words[at++];
                var mandatory = !word.endsWith("?");
                var guarded = (mandatory ? word : word.substring(0, word.length() - 1)).split("@");
                var slot = slot(position, guarded[0]);
                var part = block()
                        ? new Representation.Nested(
                                guarded[0],
                                slot.index(),
                                mandatory,
                                slot.child(),
                                positions.get(slot.child()).type() < 0,
                                parts(slot.child()))
                        : new Representation.Scalar(guarded[0], slot.index(), mandatory);
                parts.add(new Representation.GuardedPart(guard(guarded.length == 1 ? null : guarded[1]), part));
            }
            at++;
            return parts;
        }

        WriteProgram write(int position) {
            var fields = new ArrayList<WriteProgram.WriteField>();
            for (at++; !words[at].equals("}"); ) {
                fields.add(field(position, words[at++]));
            }
            at++;
            return new WriteProgram(position, fields);
        }

        private WriteProgram.WriteField field(int position, String word) {
            var guarded = word.split("@");
            var types = guard(guarded.length == 1 ? null : guarded[1]);
            var names = guarded[0].split("=");
            var last = names[names.length - 1];
            if (last.equals("__typename")) {
                return new WriteProgram.WriteField.Typename(names[0], types);
            }
            var name = last.split("[:!\\[]")[0];
            var key = names.length == 1 ? name : names[0];
            var slot = slot(position, name);
            var wrappers = last.replaceFirst("^[^!\\[]*", "");
            var scalar = last.contains(":") ? last.replaceFirst("^[^:]*:", "").replaceFirst("[!\\[].*", "") : null;
            var named = block() ? write(slot.child()) : null;
            var coordinate = typeName(position) + "." + name;
            return new WriteProgram.WriteField.Value(
                    key, types, slot.index(), coordinate, type(wrappers, scalar, named));
        }

        private WriteProgram.OutputType type(String wrappers, @Nullable String scalar, @Nullable WriteProgram program) {
            var nonNull = wrappers.endsWith("!");
            var inner = nonNull ? wrappers.substring(0, wrappers.length() - 1) : wrappers;
            if (inner.endsWith("]")) {
                var item = inner.substring(inner.indexOf('[') + 1, inner.length() - 1);
                return new WriteProgram.OutputType.ListType(nonNull, type(item, scalar, program));
            }
            if (program != null) {
                return new WriteProgram.OutputType.ObjectType(nonNull, program);
            }
            if (scalar != null && scalar.startsWith("(")) {
                var allowed = java.util.Set.of(
                        scalar.substring(1, scalar.length() - 1).split("\\|"));
                return new WriteProgram.OutputType.LeafType(nonNull, null, allowed);
            }
            return new WriteProgram.OutputType.LeafType(nonNull, scalar, null);
        }
    }
}
