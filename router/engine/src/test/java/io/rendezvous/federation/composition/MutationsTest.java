package io.rendezvous.federation.composition;

import static org.assertj.core.api.Assertions.assertThat;

import io.rendezvous.federation.schema.Supergraph;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;

class MutationsTest {

    @Test
    void whateverIsComposedCanBeReadAndWhateverIsNotHasAReason() {
        var composed = new ArrayList<String>();
        var failed = new ArrayList<String>();
        Mutations.of(1, 150).forEach(mutant -> {
            switch (Composition.compose(mutant.subgraphs())) {
                case CompositionResult.Composed result -> {
                    assertThat(Supergraph.parse(result.supergraphSdl()).subgraphs())
                            .as(mutant.name())
                            .hasSameSizeAs(mutant.subgraphs());
                    composed.add(mutant.name());
                }
                case CompositionResult.Failed result -> {
                    assertThat(result.errors()).as(mutant.name()).isNotEmpty();
                    failed.add(mutant.name());
                }
            }
        });
        assertThat(composed).hasSizeGreaterThan(20);
        assertThat(failed).hasSizeGreaterThan(75);
    }
}
