package io.rendezvous.federation;

/** Every value that {@code errors[].extensions.code} can have at a door; subgraphs use the same list. */
public enum ErrorCode {
    /** The document does not parse. */
    GRAPHQL_PARSE_FAILED,
    /** The document does not fit the schema. */
    GRAPHQL_VALIDATION_FAILED,
    /** A variable or argument does not fit its type, or the request itself is malformed. */
    BAD_USER_INPUT,
    UNAUTHENTICATED,
    FORBIDDEN,
    NOT_FOUND,
    CONFLICT,
    RATE_LIMITED,
    /** The operation is larger or deeper than a door accepts, or can't be planned within its budget. */
    OPERATION_TOO_COMPLEX,
    /** The door accepts registered documents only and does not know this one. */
    DOCUMENT_NOT_TRUSTED,
    /** A subgraph can't be reached. */
    UNAVAILABLE,
    /** A subgraph or the whole operation took too long. */
    TIMEOUT,
    /** A subgraph answered without a field that it was asked for. */
    SUBGRAPH_INCOMPLETE,
    /** A subgraph gave a value that does not fit the schema. */
    INVALID_VALUE,
    INTERNAL
}
