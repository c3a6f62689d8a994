package io.rendezvous.federation.composition;

import graphql.language.Node;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What one stage has found so far, each thing once. */
final class Findings {

    private final Set<CompositionError> errors = new LinkedHashSet<>();
    private final Set<CompositionHint> hints = new LinkedHashSet<>();

    void error(CompositionError error) {
        errors.add(error);
    }

    void error(CompositionErrorCode code, String coordinate, String message, List<SourcePlace> places) {
        errors.add(new CompositionError(code, message, coordinate, places));
    }

    void error(CompositionErrorCode code, String coordinate, String message, SourcePlace... places) {
        error(code, coordinate, message, List.of(places));
    }

    void hint(CompositionHintCode code, String coordinate, String message) {
        hints.add(new CompositionHint(code, message, coordinate));
    }

    boolean hasErrors() {
        return !errors.isEmpty();
    }

    List<CompositionError> errors() {
        return List.copyOf(errors);
    }

    List<CompositionHint> hints() {
        return List.copyOf(hints);
    }

    static SourcePlace place(String subgraph, Node<?> node) {
        var location = node.getSourceLocation();
        return location == null
                ? new SourcePlace(subgraph, 0, 0)
                : new SourcePlace(subgraph, location.getLine(), location.getColumn());
    }

    static <E extends Node<?>> List<SourcePlace> places(List<Sourced<E>> sources) {
        return sources.stream()
                .map(source -> place(source.subgraph().name(), source.element()))
                .toList();
    }

    static List<SourcePlace> typePlaces(List<Sourced<SubgraphType>> sources) {
        return sources.stream()
                .map(source -> place(source.subgraph().name(), source.element().definition()))
                .toList();
    }
}
