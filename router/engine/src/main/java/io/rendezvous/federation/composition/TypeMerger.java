package io.rendezvous.federation.composition;

import graphql.language.Type;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Finds the type that a field, argument or input field has in the supergraph. */
final class TypeMerger {

    private final Subtypes subtypes;
    private final Findings findings;

    TypeMerger(MergeContext context) {
        this.subtypes = context.subtypes();
        this.findings = context.findings();
    }

    /** The most general: a client must expect what any subgraph may answer. Empty when two have nothing in common. */
    <E> Optional<Type<?>> output(String coordinate, List<Sourced<E>> sources, Function<E, Type<?>> type) {
        var merged = merge(sources, type, (general, special) -> subtypes.isSubtype(special, general));
        hintDifferences(CompositionHintCode.INCONSISTENT_BUT_COMPATIBLE_FIELD_TYPE, coordinate, sources, type, merged);
        return merged;
    }

    /** The strictest: a client must send what every subgraph accepts. Empty when two have nothing in common. */
    <E> Optional<Type<?>> input(String coordinate, List<Sourced<E>> sources, Function<E, Type<?>> type) {
        var merged = merge(sources, type, subtypes::isSubtype);
        hintDifferences(
                CompositionHintCode.INCONSISTENT_BUT_COMPATIBLE_ARGUMENT_TYPE, coordinate, sources, type, merged);
        return merged;
    }

    private interface Preference {
        boolean covers(Type<?> one, Type<?> other);
    }

    private static <E> Optional<Type<?>> merge(
            List<Sourced<E>> sources, Function<E, Type<?>> type, Preference preference) {
        Type<?> merged = type.apply(sources.getFirst().element());
        for (var source : sources) {
            var next = type.apply(source.element());
            if (preference.covers(next, merged)) {
                merged = next;
            } else if (!preference.covers(merged, next)) {
                return Optional.empty();
            }
        }
        return Optional.of(merged);
    }

    private <E> void hintDifferences(
            CompositionHintCode code,
            String coordinate,
            List<Sourced<E>> sources,
            Function<E, Type<?>> type,
            Optional<Type<?>> merged) {
        if (merged.isPresent() && !allSame(sources, type)) {
            findings.hint(
                    code,
                    coordinate,
                    "Type of " + coordinate + " differs but is compatible: "
                            + Phrases.variants(sources, element -> Types.text(type.apply(element)))
                            + ". The supergraph has "
                            + Types.text(merged.get()) + ".");
        }
    }

    static <E> boolean allSame(List<Sourced<E>> sources, Function<E, Type<?>> type) {
        var first = type.apply(sources.getFirst().element());
        return sources.stream().allMatch(source -> Types.same(first, type.apply(source.element())));
    }
}
