package io.rendezvous.federation.composition;

import java.util.List;

/** What {@link Composition#compose} answers. */
public sealed interface CompositionResult {

    List<CompositionHint> hints();

    /** @param supergraphSdl with join directives; the same text for the same subgraphs in any order */
    record Composed(String supergraphSdl, List<CompositionHint> hints) implements CompositionResult {}

    /** @param errors all that the first failing stage found, at least one */
    record Failed(List<CompositionError> errors, List<CompositionHint> hints) implements CompositionResult {}
}
