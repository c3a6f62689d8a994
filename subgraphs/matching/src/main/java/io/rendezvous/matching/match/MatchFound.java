package io.rendezvous.matching.match;

import java.util.List;
import java.util.UUID;

/** The data of {@code matching.match.found}. */
record MatchFound(UUID matchId, List<UUID> participants, double score) {

    static final String TYPE = "matching.match.found";

    static MatchFound of(Match match) {
        return new MatchFound(
                match.id().uuid(),
                match.participants().stream().map(user -> user.id().uuid()).toList(),
                match.score());
    }
}
