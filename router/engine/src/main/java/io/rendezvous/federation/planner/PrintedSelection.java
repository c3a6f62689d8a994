package io.rendezvous.federation.planner;

import io.rendezvous.federation.operation.Fact;
import io.rendezvous.federation.plan.ReadShape;
import io.rendezvous.federation.plan.ReadShape.ReadField;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A selection as text, without braces, and how to read the answer.
 *
 * @param signatures the types of its fields by response path: selections whose signatures contradict each other can't go
 *     into the same selection set
 * @param variables of the client's operation
 */
record PrintedSelection(String text, ReadShape shape, Map<String, String> signatures, Set<String> variables) {

    boolean canStandBeside(PrintedSelection other) {
        return signatures.entrySet().stream()
                .allMatch(entry -> Objects.requireNonNullElse(other.signatures.get(entry.getKey()), entry.getValue())
                        .equals(entry.getValue()));
    }

    /** Fields in the order in which they were given, those on a type gathered in one fragment. */
    static final class Builder {

        private final int position;
        private final Map<String, Set<String>> fragments = new LinkedHashMap<>();
        private final Map<String, ReadField> fields = new LinkedHashMap<>();
        private final Map<String, String> signatures = new LinkedHashMap<>();
        private final Set<String> variables = new LinkedHashSet<>();
        private @Nullable String typenameKey;

        Builder(int position) {
            this.position = position;
            fragments.put("", new LinkedHashSet<>());
        }

        /** @param key null when the answer is not to be believed */
        void typename(@Nullable String key) {
            typenameKey = key;
            text("", "__typename");
        }

        void field(String on, String key, Fact fact, String signature, @Nullable PrintedSelection below) {
            var alias = key.equals(fact.name()) ? "" : key + ": ";
            var selection = below == null ? "" : " { " + below.text + " }";
            text(on, alias + fact.name() + fact.arguments() + selection);
            signatures.put(key, signature);
            variables.addAll(fact.arguments().variables());
            var shape = below == null ? null : below.shape;
            fields.merge(key, new ReadField(key, fact.slot(), shape), Builder::merged);
            if (below != null) {
                variables.addAll(below.variables);
                below.signatures.forEach((path, value) -> signatures.put(key + "." + path, value));
            }
        }

        private void text(String on, String field) {
            fragments.computeIfAbsent(on, _ -> new LinkedHashSet<>()).add(field);
        }

        private static ReadField merged(ReadField one, ReadField other) {
            var child = one.child() == null || other.child() == null ? null : merged(one.child(), other.child());
            return new ReadField(one.responseKey(), one.slot(), child);
        }

        private static ReadShape merged(ReadShape one, ReadShape other) {
            var fields = new LinkedHashMap<String, ReadField>();
            one.fields().forEach(field -> fields.put(field.responseKey(), field));
            other.fields().forEach(field -> fields.merge(field.responseKey(), field, Builder::merged));
            var typenameKey = one.typenameKey() == null ? other.typenameKey() : one.typenameKey();
            return new ReadShape(one.position(), typenameKey, List.copyOf(fields.values()));
        }

        PrintedSelection build() {
            var texts = new ArrayList<String>();
            fragments.forEach((on, selected) -> {
                if (!selected.isEmpty()) {
                    var joined = String.join(" ", selected);
                    texts.add(on.isEmpty() ? joined : "... on " + on + " { " + joined + " }");
                }
            });
            return new PrintedSelection(
                    String.join(" ", texts),
                    new ReadShape(position, typenameKey, List.copyOf(fields.values())),
                    signatures,
                    variables);
        }
    }
}
