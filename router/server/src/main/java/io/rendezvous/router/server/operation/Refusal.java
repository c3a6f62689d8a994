package io.rendezvous.router.server.operation;

import io.rendezvous.federation.ErrorCode;
import java.util.Map;
import org.springframework.http.HttpStatus;

/**
 * Why a request goes no further. The message is written here, never by an exception.
 *
 * @param inBand true when the request was understood and only its operation is refused: a client that accepts only
 *     {@code application/json} then gets status 200, as GraphQL over HTTP wants it
 * @param headers more response headers
 */
public record Refusal(HttpStatus status, ErrorCode code, String message, boolean inBand, Map<String, String> headers) {

    /** The request can't be read. */
    public static Refusal malformed(String message) {
        return of(HttpStatus.BAD_REQUEST, ErrorCode.BAD_USER_INPUT, message);
    }

    /** The operation, though well formed, is not run. */
    public static Refusal operation(ErrorCode code, String message) {
        return new Refusal(HttpStatus.BAD_REQUEST, code, message, true, Map.of());
    }

    public static Refusal of(HttpStatus status, ErrorCode code, String message) {
        return new Refusal(status, code, message, false, Map.of());
    }

    public Refusal with(String header, String value) {
        return new Refusal(status, code, message, inBand, Map.of(header, value));
    }

    public RefusedException exception() {
        return new RefusedException(this);
    }
}
