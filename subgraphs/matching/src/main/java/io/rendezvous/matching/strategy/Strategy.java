package io.rendezvous.matching.strategy;

import io.rendezvous.matching.participant.Participant;
import java.util.List;

/** A way to choose people. Pure: what it knows is what it is given. */
public interface Strategy {

    MatchingStrategy name();

    /** Best first; equal scores by id, so that the order is always the same. At most {@code count}. */
    List<Suggestion> suggest(Participant asker, List<Participant> candidates, int count);
}
