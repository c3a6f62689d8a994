package io.rendezvous.federation.planner;

/** What the solver weighs. One call more is worse than any number of fields. */
final class Costs {

    static final long FIELD = 1;

    /** On top, for a field that is read after a hop and not where the objects stand. */
    static final long LATE_FIELD = 1;

    /** A representation of one runtime type. */
    static final long REPRESENTATION = 10;

    static final long FETCH = 1_000;

    /** Waiting with a whole subtree for a call that needs more than a key. */
    static final long DELAY = 1_500;

    /** A field that nothing can answer. */
    static final long UNRESOLVED = 1_000_000_000_000L;

    private Costs() {}
}
