package io.rendezvous.federation.oracle;

import io.rendezvous.federation.composition.Composition;
import io.rendezvous.federation.composition.CompositionResult.Composed;
import io.rendezvous.federation.composition.CompositionResult.Failed;
import io.rendezvous.federation.composition.SubgraphSource;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Looks for a case that fails, graph after graph. */
final class Search {

    private static final int OPERATIONS = 40;
    private static final Duration TIME_TO_SHRINK = Duration.ofSeconds(Integer.getInteger("oracle.shrink", 60));

    /** Seeds of a graph, and of an operation with its data. */
    private record Seed(long graph, int number) {

        Trial trial(List<SubgraphSource> subgraphs, Federation federation) {
            var dice = Dice.of(graph * 1_000 + number);
            var operation = new RandomOperation(federation.apiSchema(), dice).draw();
            return new Trial(subgraphs, operation, Data.draw(dice));
        }
    }

    private final int most;
    private final TreeMap<String, Integer> rejected = new TreeMap<>();
    private final StringBuilder failures = new StringBuilder();
    private int graphs;
    private int cases;
    private int invalid;
    private int failed;

    private Search(int most) {
        this.most = most;
    }

    /** Over one graph. */
    static Search over(List<SubgraphSource> subgraphs, int cases) {
        var search = new Search(1);
        search.tryGraph(0, subgraphs, cases);
        return search;
    }

    /** @param most how many failures to shrink and tell before giving up */
    static Search of(long seed, int cases, int most) {
        var search = new Search(most);
        for (var graph = seed; search.cases < cases && search.failed < most; graph++) {
            search.tryGraph(graph, RandomGraph.draw(Dice.of(graph)), OPERATIONS);
        }
        return search;
    }

    private void tryGraph(long seed, List<SubgraphSource> subgraphs, int operations) {
        graphs++;
        switch (Composition.compose(subgraphs)) {
            case Failed failure ->
                rejected.merge(failure.errors().getFirst().code().name(), 1, Integer::sum);
            case Composed composed -> {
                try (var federation = new Federation(subgraphs, composed.supergraphSdl())) {
                    for (var number = 0; number < operations && failed < most; number++) {
                        tryCase(new Seed(seed, number), subgraphs, federation);
                    }
                }
            }
        }
    }

    private void tryCase(Seed seed, List<SubgraphSource> subgraphs, Federation federation) {
        var trial = seed.trial(subgraphs, federation);
        if (!federation.isValid(trial.operation())) {
            invalid++;
            return;
        }
        cases++;
        var verdict = verdict(trial, federation);
        if (verdict != null) {
            failed++;
            failures.append("\n=== seed ").append(seed).append('\n').append(shrunk(trial, verdict));
        }
    }

    private static @Nullable String verdict(Trial trial, Federation federation) {
        try {
            return federation.verdict(trial.operation(), trial.data());
        } catch (RuntimeException bug) {
            return thrown(bug);
        }
    }

    private static String thrown(RuntimeException bug) {
        var text = new StringWriter();
        bug.printStackTrace(new PrintWriter(text));
        return "threw " + text;
    }

    /** Shrunk as long as the verdict begins alike. */
    private static String shrunk(Trial trial, String verdict) {
        var kind = verdict.substring(0, Math.min(6, verdict.length()));
        try (var judge = new Judge()) {
            var shrinker = new Shrinker(
                    TIME_TO_SHRINK, candidate -> verdict(candidate, judge).startsWith(kind));
            var small = shrinker.shrink(trial);
            return small + "\n--- verdict\n" + verdict(small, judge) + "\n";
        }
    }

    private static String verdict(Trial trial, Judge judge) {
        try {
            var verdict = judge.verdict(trial);
            return verdict == null ? "" : verdict;
        } catch (RuntimeException bug) {
            return thrown(bug);
        }
    }

    String failures() {
        return failures.toString();
    }

    int cases() {
        return cases;
    }

    /** The share of graphs that did not compose, and of operations that were not valid. */
    double waste() {
        var refused = rejected.values().stream().mapToInt(count -> count).sum();
        return Math.max(refused / (double) graphs, invalid / (double) (cases + invalid));
    }

    @Override
    public String toString() {
        return "%d graphs, rejected %s; %d cases, %d more invalid, %d failed"
                .formatted(graphs, rejected, cases, invalid, failed);
    }
}
