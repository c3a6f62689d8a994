package io.rendezvous.federation.schema;

import static java.util.stream.Collectors.joining;

import io.rendezvous.federation.plan.TypeSet;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The fields of a {@code @key}, {@code @requires} or {@code @provides}: a selection without fragments. */
public record FieldSet(List<Item> items) {

    public static final FieldSet EMPTY = new FieldSet(List.of());

    /** @param types the runtime types that the field is selected on, null for all */
    public record Item(
            String name, Arguments arguments, @Nullable TypeSet types, FieldSet children) {

        public boolean on(int type) {
            return types == null || types.contains(type);
        }

        @Override
        public String toString() {
            return name + arguments + (children.isEmpty() ? "" : " {" + children + "}");
        }
    }

    public boolean isEmpty() {
        return items.isEmpty();
    }

    /** What is selected on objects of this runtime type. */
    public List<Item> on(int type) {
        return items.stream().filter(item -> item.on(type)).toList();
    }

    public boolean has(String field, int type) {
        return items.stream().anyMatch(item -> item.name().equals(field) && item.on(type));
    }

    /** What is selected below a field of objects of this runtime type. */
    public FieldSet below(String field, int type) {
        return new FieldSet(items.stream()
                .filter(item -> item.name().equals(field) && item.on(type))
                .flatMap(item -> item.children().items().stream())
                .toList());
    }

    public FieldSet and(FieldSet other) {
        if (isEmpty() || other.isEmpty()) {
            return isEmpty() ? other : this;
        }
        return new FieldSet(Stream.concat(items.stream(), other.items.stream()).toList());
    }

    @Override
    public String toString() {
        return items.stream().map(Item::toString).collect(joining(" "));
    }
}
