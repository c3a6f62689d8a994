package io.rendezvous.federation.composition;

import graphql.language.ArrayValue;
import graphql.language.StringValue;
import graphql.language.Value;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Names of which a client must hold all of one way: {@code [["read"], ["audit", "admin"]]}.
 *
 * @param ways sorted, none containing another; empty when nothing is asked
 */
record Alternatives(List<List<String>> ways) {

    static final Alternatives NONE = new Alternatives(List.of());

    private static final Comparator<List<String>> ORDER =
            Comparator.<List<String>>comparingInt(List::size).thenComparing(List::toString);

    static Alternatives of(Value<?> value) {
        return least(texts(value).stream().map(Alternatives::names).toList());
    }

    private static List<Value<?>> texts(Value<?> value) {
        var values = new ArrayList<Value<?>>();
        if (value instanceof ArrayValue list) {
            list.getValues().forEach(values::add);
        }
        return values;
    }

    private static Set<String> names(Value<?> way) {
        var names = new TreeSet<String>();
        texts(way).stream()
                .flatMap(name -> name instanceof StringValue text ? Stream.ofNullable(text.getValue()) : Stream.empty())
                .forEach(names::add);
        return names;
    }

    /** Both must be met. */
    Alternatives and(Alternatives other) {
        if (ways.isEmpty() || other.ways.isEmpty()) {
            return ways.isEmpty() ? other : this;
        }
        return least(ways.stream()
                .flatMap(one -> other.ways.stream().map(two -> union(one, two)))
                .toList());
    }

    private static Set<String> union(Collection<String> one, Collection<String> other) {
        var names = new TreeSet<>(one);
        names.addAll(other);
        return names;
    }

    /** A way that asks for more than another is never needed. */
    private static Alternatives least(List<Set<String>> ways) {
        return new Alternatives(ways.stream()
                .filter(way -> ways.stream().noneMatch(other -> other.size() < way.size() && way.containsAll(other)))
                .map(List::copyOf)
                .distinct()
                .sorted(ORDER)
                .toList());
    }

    /** Whether whoever meets these meets the others, too. */
    boolean implies(Alternatives others) {
        return others.ways.isEmpty()
                || (!ways.isEmpty()
                        && ways.stream().allMatch(way -> others.ways.stream().anyMatch(way::containsAll)));
    }

    /** As a directive's argument; empty when nothing is asked. */
    Optional<Value<?>> value() {
        return ways.isEmpty()
                ? Optional.empty()
                : Optional.of(array(ways.stream()
                        .<Value<?>>map(way -> array(
                                way.stream().<Value<?>>map(StringValue::new).toList()))
                        .toList()));
    }

    @SuppressWarnings({"rawtypes", "unchecked"})
    private static Value<?> array(List<Value<?>> values) {
        return ArrayValue.newArrayValue().values((List) values).build();
    }
}
