package io.rendezvous.federation.composition;

import graphql.language.Description;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Merges descriptions. */
final class Descriptions {

    private final Findings findings;

    Descriptions(Findings findings) {
        this.findings = findings;
    }

    /** The most frequent one, of equally frequent ones the first; null when no subgraph has any. */
    <E> @Nullable Description merge(
            String coordinate, List<Sourced<E>> sources, Function<E, @Nullable Description> description) {
        var texts = sources.stream()
                .map(source -> description.apply(source.element()))
                .filter(Objects::nonNull)
                .map(found -> found.getContent().strip())
                .filter(text -> !text.isEmpty())
                .toList();
        if (texts.stream().distinct().count() > 1) {
            findings.hint(
                    CompositionHintCode.INCONSISTENT_DESCRIPTION,
                    coordinate,
                    "Subgraphs describe " + coordinate + " differently; the most frequent description is used.");
        }
        return Majority.of(texts)
                .map(text -> new Description(text, null, text.contains("\n")))
                .orElse(null);
    }
}
