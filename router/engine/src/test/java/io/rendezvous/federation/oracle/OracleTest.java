package io.rendezvous.federation.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import io.rendezvous.federation.composition.SubgraphSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * {@code -Doracle.cases=100000} tries more, {@code -Doracle.seed=7000} others: the number of the first graph, of which each has
 * 40 cases. A failure tells its seed and is shrunk; what it turns out to be becomes a test in {@code FoundTest}.
 */
class OracleTest {

    private static final int CASES = Integer.getInteger("oracle.cases", 4_000);
    private static final long SEED = Long.getLong("oracle.seed", 1);

    /** Graphs with fields that no subgraph can answer, on purpose. */
    private static final Set<String> UNANSWERABLE =
            Set.of("corrupted-supergraph-node-id", "non-resolvable-interface-object");

    @Test
    void answersAsOneServerWould() {
        var search = Search.of(SEED, CASES, 1);

        assertThat(search.failures()).as(search.toString()).isEmpty();
        assertThat(search.waste()).as(search.toString()).isLessThan(0.1);
    }

    @ParameterizedTest
    @MethodSource("auditedGraphs")
    void answersAsOneServerWouldOverTheGraphsOfTheAudit(String name, List<SubgraphSource> subgraphs) {
        var search = Search.over(subgraphs, Math.max(1, CASES / 200));

        assertThat(search.failures()).as("%s: %s", name, search).isEmpty();
        assertThat(search.cases()).isPositive();
    }

    static Stream<Arguments> auditedGraphs() {
        return files(Path.of("src/test/resources/federation-audit")).stream()
                .filter(Files::isDirectory)
                .filter(folder -> !UNANSWERABLE.contains(folder.getFileName().toString()))
                .map(folder -> Arguments.of(folder.getFileName().toString(), subgraphs(folder.resolve("subgraphs"))));
    }

    private static List<SubgraphSource> subgraphs(Path folder) {
        return files(folder).stream().map(OracleTest::subgraph).toList();
    }

    private static SubgraphSource subgraph(Path file) {
        try {
            return new SubgraphSource(
                    file.getFileName().toString().replace(".graphql", ""), "", Files.readString(file));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static List<Path> files(Path folder) {
        try (var files = Files.list(folder)) {
            return files.sorted().toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
