package io.rendezvous.router.server.operation;

import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.web.server.ServerWebExchange;

/** Names a request from the door through every subgraph: the client's {@code x-request-id} or one made here. */
public final class RequestId {

    public static final String HEADER = "x-request-id";

    private static final Pattern ACCEPTABLE = Pattern.compile("[A-Za-z0-9-]{1,64}");
    private static final String ATTRIBUTE = RequestId.class.getName();

    private RequestId() {}

    /** The same for every call with one exchange. */
    public static String of(ServerWebExchange exchange) {
        return (String) exchange.getAttributes()
                .computeIfAbsent(
                        ATTRIBUTE, _ -> from(exchange.getRequest().getHeaders().getFirst(HEADER)));
    }

    static String from(@Nullable String given) {
        return given != null && ACCEPTABLE.matcher(given).matches() ? given : make();
    }

    /** 128 bits, unique but guessable: it protects nothing. */
    public static String make() {
        var random = ThreadLocalRandom.current();
        return hex(random.nextLong()) + hex(random.nextLong());
    }

    private static String hex(long bits) {
        var digits = Long.toHexString(bits);
        return "0".repeat(16 - digits.length()) + digits;
    }
}
