package io.rendezvous.federation.oracle;

import io.rendezvous.federation.composition.Composition;
import io.rendezvous.federation.composition.CompositionResult.Composed;
import io.rendezvous.federation.composition.SubgraphSource;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tries trials; keeps the last graph, as many trials in a row have the same. */
final class Judge implements AutoCloseable {

    private List<SubgraphSource> subgraphs = List.of();
    private @Nullable Federation federation;

    /** What is wrong with the engine's answer; null when nothing is, or when there can't be an answer. */
    @Nullable
    String verdict(Trial trial) {
        if (!subgraphs.equals(trial.subgraphs())) {
            close();
            subgraphs = trial.subgraphs();
            federation = Composition.compose(subgraphs) instanceof Composed composed
                    ? new Federation(subgraphs, composed.supergraphSdl())
                    : null;
        }
        return federation != null && federation.isValid(trial.operation())
                ? federation.verdict(trial.operation(), trial.data())
                : null;
    }

    @Override
    public void close() {
        if (federation != null) {
            federation.close();
        }
    }
}
