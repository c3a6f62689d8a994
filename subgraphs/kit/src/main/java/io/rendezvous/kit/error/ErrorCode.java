package io.rendezvous.kit.error;

/** The closed list of {@code extensions.code} that a subgraph answers with. */
public enum ErrorCode {
    UNAUTHENTICATED,
    FORBIDDEN,
    NOT_FOUND,
    BAD_USER_INPUT,
    CONFLICT,
    RATE_LIMITED,
    UNAVAILABLE,
    TIMEOUT,
    INTERNAL
}
