package io.rendezvous.federation.composition;

import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** What most say. */
final class Majority {

    private Majority() {}

    /** The most frequent text, of equally frequent ones the first; empty when there is none. */
    static Optional<String> of(List<String> texts) {
        return texts.stream()
                .distinct()
                .reduce((one, other) ->
                        Collections.frequency(texts, other) > Collections.frequency(texts, one) ? other : one);
    }
}
