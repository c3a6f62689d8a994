package io.rendezvous.router.server.operation;

import java.nio.charset.StandardCharsets;
import tools.jackson.core.io.JsonStringEncoder;

/** GraphQL errors that the door itself writes, in the shape that the engine writes them. */
public final class ErrorBody {

    private static final JsonStringEncoder TEXT = JsonStringEncoder.getInstance();

    private ErrorBody() {}

    /** {@code {"errors":[…]}} in UTF-8. */
    public static byte[] response(Refusal refusal, String requestId) {
        return ("{\"errors\":" + errors(refusal, requestId) + "}").getBytes(StandardCharsets.UTF_8);
    }

    /** The list alone. */
    public static String errors(Refusal refusal, String requestId) {
        return "[{\"message\":" + quoted(refusal.message()) + ",\"extensions\":{\"code\":\"" + refusal.code()
                + "\",\"requestId\":\"" + requestId + "\"}}]";
    }

    /** A JSON string. */
    public static String quoted(String text) {
        return '"' + new String(TEXT.quoteAsCharArray(text)) + '"';
    }
}
