package io.rendezvous.federation.composition;

import static io.rendezvous.federation.composition.FederationDirective.LIST_SIZE;

import graphql.language.ArrayValue;
import graphql.language.BooleanValue;
import graphql.language.Directive;
import graphql.language.IntValue;
import graphql.language.StringValue;
import graphql.language.Value;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.BinaryOperator;
import java.util.stream.Stream;

/**
 * What {@code @listSize} says of a field. What is empty is not said.
 *
 * @param slicingArguments arguments that say how long the list is
 * @param sizedFields fields below that hold the list
 */
record ListSize(
        Optional<BigInteger> assumedSize,
        Optional<List<String>> slicingArguments,
        Optional<List<String>> sizedFields,
        Optional<Boolean> requireOneSlicingArgument) {

    static ListSize of(Directive use) {
        return new ListSize(
                value(use, "assumedSize")
                        .map(value -> value instanceof IntValue number ? number.getValue() : BigInteger.ZERO),
                value(use, "slicingArguments").map(ListSize::texts),
                value(use, "sizedFields").map(ListSize::texts),
                value(use, "requireOneSlicingArgument")
                        .map(value -> !(value instanceof BooleanValue flag) || flag.isValue()));
    }

    private static Optional<Value<?>> value(Directive use, String argument) {
        return Optional.ofNullable(use.getArgument(argument))
                .<Value<?>>map(found -> found.getValue())
                .filter(value -> !(value instanceof graphql.language.NullValue));
    }

    private static List<String> texts(Value<?> value) {
        var values = new ArrayList<Value<?>>();
        if (value instanceof ArrayValue list) {
            list.getValues().forEach(values::add);
        } else {
            values.add(value);
        }
        return values.stream()
                .flatMap(item -> item instanceof StringValue text ? Stream.ofNullable(text.getValue()) : Stream.empty())
                .toList();
    }

    /** What holds whichever of the two subgraphs is asked. */
    ListSize and(ListSize other) {
        return new ListSize(
                merged(assumedSize, other.assumedSize, BigInteger::max),
                merged(slicingArguments, other.slicingArguments, ListSize::union),
                merged(sizedFields, other.sizedFields, ListSize::union),
                merged(requireOneSlicingArgument, other.requireOneSlicingArgument, Boolean::logicalAnd));
    }

    private static <T> Optional<T> merged(Optional<T> one, Optional<T> other, BinaryOperator<T> merge) {
        return Stream.of(one, other).flatMap(Optional::stream).reduce(merge);
    }

    private static List<String> union(Collection<String> one, Collection<String> other) {
        var all = new TreeSet<>(one);
        all.addAll(other);
        return List.copyOf(all);
    }

    ListSize withSlicingArguments(List<String> kept) {
        return new ListSize(assumedSize, Optional.of(kept), sizedFields, requireOneSlicingArgument);
    }

    Directive directive() {
        var use = new Application(LIST_SIZE.text());
        assumedSize.ifPresent(size -> use.with("assumedSize", new IntValue(size)));
        slicingArguments.ifPresent(names -> use.texts("slicingArguments", names));
        sizedFields.ifPresent(names -> use.texts("sizedFields", names));
        requireOneSlicingArgument.ifPresent(
                required -> use.with("requireOneSlicingArgument", new BooleanValue(required)));
        return use.build();
    }
}
