package io.rendezvous.kit.observe;

import org.springframework.web.server.ServerWebExchange;
import reactor.util.context.Context;
import reactor.util.context.ContextView;

/** The id that one request carries from a door through every subgraph it touches. */
public final class RequestId {

    public static final String HEADER = "x-request-id";

    static final String KEY = RequestId.class.getName();

    private RequestId() {}

    /** {@code none} outside a request. */
    public static String in(ContextView context) {
        return context.<String>getOrEmpty(KEY).orElse("none");
    }

    public static Context putInto(Context context, String id) {
        return context.put(KEY, id);
    }

    /** {@code none} before the filter has run. */
    public static String of(ServerWebExchange exchange) {
        return exchange.getAttributeOrDefault(KEY, "none");
    }
}
