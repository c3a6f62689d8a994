package io.rendezvous.federation.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import io.rendezvous.federation.composition.Composition;
import io.rendezvous.federation.composition.CompositionResult.Composed;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Whatever is deferred: the parts of an answer, put together, are the answer in one piece. */
class PartsTest {

    private static final int GRAPHS = Integer.getInteger("oracle.cases", 4_000) / 100;
    private static final int OPERATIONS = 20;

    private int compared;
    private int several;

    @Test
    void putTogetherAreTheWholeAnswer() {
        for (var seed = 1; seed <= GRAPHS; seed++) {
            var subgraphs = RandomGraph.draw(Dice.of(seed));
            if (Composition.compose(subgraphs) instanceof Composed composed) {
                try (var federation = new Federation(subgraphs, composed.supergraphSdl())) {
                    for (var number = 0; number < OPERATIONS; number++) {
                        compare(federation, seed, number);
                    }
                }
            }
        }
        assertThat(List.of(compared, several)).as("compared, in several parts").allMatch(count -> count > GRAPHS);
    }

    private void compare(Federation federation, int seed, int number) {
        var dice = Dice.of(seed * 1_000L + number);
        var operation = new RandomOperation(federation.apiSchema(), dice).draw();
        var data = Data.draw(dice);
        var deferred = Deferring.of(operation, dice);
        if (!federation.isValid(operation) || !federation.isValid(deferred)) {
            return;
        }
        var whole = federation.throughEngine(operation, data);
        var parts = federation.inParts(deferred, data);
        several += parts.parts().size() > 1 ? 1 : 0;
        var together = Answer.of(parts.whole());
        if (together.errors().isEmpty() && whole.errors().isEmpty()) {
            compared++;
            assertThat(together.data())
                    .as("seed %d %d\n%s", seed, number, deferred)
                    .isEqualTo(whole.data());
        }
    }
}
