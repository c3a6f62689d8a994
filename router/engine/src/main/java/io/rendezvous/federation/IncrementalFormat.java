package io.rendezvous.federation;

/** How the parts of an answer with {@code @defer} are laid out. Clients name it in their {@code Accept} header. */
public enum IncrementalFormat {
    /** {@code deferSpec=20220824}: each later part names its path. */
    PATHS,
    /** {@code incrementalSpec=v0.2}: pending parts are announced, filled and completed by id. */
    PENDING
}
