package io.rendezvous.federation.execution;

import io.rendezvous.federation.ErrorCode;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Decides what clients see of an error that a subgraph answered. What it hides is logged. */
@FunctionalInterface
public interface ErrorMasking {

    /** @param code the subgraph's {@code extensions.code}, null when it gave none */
    Shown show(@Nullable String code, String message);

    record Shown(ErrorCode code, String message) {}

    /**
     * Keeps errors whose code subgraphs share with the doors, and of the others only that something went wrong: their
     * text was not written for clients.
     */
    static ErrorMasking knownCodes() {
        return (code, message) -> {
            for (var known : SHARED_CODES) {
                if (known.name().equals(code)) {
                    return new Shown(known, message);
                }
            }
            return new Shown(ErrorCode.INTERNAL, "Something went wrong.");
        };
    }

    Set<ErrorCode> SHARED_CODES = EnumSet.of(
            ErrorCode.UNAUTHENTICATED,
            ErrorCode.FORBIDDEN,
            ErrorCode.NOT_FOUND,
            ErrorCode.BAD_USER_INPUT,
            ErrorCode.CONFLICT,
            ErrorCode.RATE_LIMITED,
            ErrorCode.UNAVAILABLE,
            ErrorCode.TIMEOUT,
            ErrorCode.INTERNAL);
}
