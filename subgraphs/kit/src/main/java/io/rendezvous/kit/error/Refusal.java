package io.rendezvous.kit.error;

import reactor.core.publisher.Mono;

/** A request that can't be answered, for a reason its sender may know: the message is written to be shown. */
public final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final ErrorCode code;

    private Refusal(ErrorCode code, String message) {
        super(message, null, false, false);
        this.code = code;
    }

    public static Refusal unauthenticated() {
        return new Refusal(ErrorCode.UNAUTHENTICATED, "Sign in first.");
    }

    public static Refusal forbidden(String message) {
        return new Refusal(ErrorCode.FORBIDDEN, message);
    }

    /** @param type the graph's name of what was looked for */
    public static Refusal notFound(String type) {
        return new Refusal(ErrorCode.NOT_FOUND, "There is no such " + type + ".");
    }

    public static Refusal badUserInput(String message) {
        return new Refusal(ErrorCode.BAD_USER_INPUT, message);
    }

    public static Refusal conflict(String message) {
        return new Refusal(ErrorCode.CONFLICT, message);
    }

    public static Refusal rateLimited(String message) {
        return new Refusal(ErrorCode.RATE_LIMITED, message);
    }

    public static Refusal unavailable(String message) {
        return new Refusal(ErrorCode.UNAVAILABLE, message);
    }

    /** For {@code switchIfEmpty}. */
    public static <T> Mono<T> orNotFound(String type) {
        return Mono.error(() -> notFound(type));
    }

    public ErrorCode code() {
        return code;
    }

    @Override
    public String getMessage() {
        return String.valueOf(super.getMessage());
    }
}
