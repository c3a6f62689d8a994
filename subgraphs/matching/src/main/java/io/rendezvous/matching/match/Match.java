package io.rendezvous.matching.match;

import io.rendezvous.matching.strategy.MatchingStrategy;
import io.rendezvous.matching.strategy.Suggestion.MatchFactor;
import io.rendezvous.matching.user.User;
import java.time.Instant;
import java.util.List;

/**
 * People whom a strategy has brought together.
 *
 * @param participants two or more, the one who asked first
 * @param score 0 to 1
 * @param factors the weightiest first
 */
public record Match(
        MatchId id,
        List<User> participants,
        double score,
        List<MatchFactor> factors,
        MatchingStrategy strategy,
        Instant createdAt) {

    public Match {
        participants = List.copyOf(participants);
        factors = List.copyOf(factors);
    }
}
