package io.rendezvous.matching.strategy;

/** How people are chosen. */
public enum MatchingStrategy {
    SHARED_INTERESTS
}
