package io.rendezvous.matching.strategy;

import io.rendezvous.matching.participant.Participant;
import java.util.List;

/**
 * Somebody who fits.
 *
 * @param score 0 to 1
 * @param factors the weightiest first
 */
public record Suggestion(Participant participant, double score, List<MatchFactor> factors) {

    /**
     * One part of a score.
     *
     * @param score 0 to 1
     * @param weight its share of the whole, 0 to 1
     */
    public record MatchFactor(String name, double score, double weight) {}
}
