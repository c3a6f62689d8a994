package io.rendezvous.matching.strategy;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingDouble;

import io.rendezvous.matching.participant.Participant;
import io.rendezvous.matching.strategy.Suggestion.MatchFactor;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Scores by the Jaccard index of interests: those shared, relative to all that either has (P. Jaccard, "The distribution
 * of the flora in the alpine zone", 1912). Two people without interests score 0.
 */
@Component
class SharedInterests implements Strategy {

    @Override
    public MatchingStrategy name() {
        return MatchingStrategy.SHARED_INTERESTS;
    }

    @Override
    public List<Suggestion> suggest(Participant asker, List<Participant> candidates, int count) {
        return candidates.stream()
                .map(candidate -> suggestion(asker, candidate))
                .sorted(comparingDouble(Suggestion::score)
                        .reversed()
                        .thenComparing(comparing(
                                suggestion -> suggestion.participant().id().uuid())))
                .limit(count)
                .toList();
    }

    private static Suggestion suggestion(Participant asker, Participant candidate) {
        var score = jaccard(asker.interests(), candidate.interests());
        return new Suggestion(candidate, score, List.of(new MatchFactor("shared-interests", score, 1)));
    }

    private static double jaccard(Set<String> one, Set<String> other) {
        var all = new HashSet<>(one);
        all.addAll(other);
        var shared = one.size() + other.size() - all.size();
        return all.isEmpty() ? 0 : (double) shared / all.size();
    }
}
