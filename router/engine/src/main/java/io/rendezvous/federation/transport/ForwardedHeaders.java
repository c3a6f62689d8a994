package io.rendezvous.federation.transport;

import io.netty.handler.codec.http.HttpHeaders;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;

/** The request's headers but those that belong to a single connection or body. */
final class ForwardedHeaders {

    private static final Set<String> OURS = Set.of(
            "accept",
            "accept-encoding",
            "connection",
            "content-encoding",
            "content-length",
            "content-type",
            "expect",
            "host",
            "keep-alive",
            "proxy-authenticate",
            "proxy-authorization",
            "proxy-connection",
            "te",
            "trailer",
            "transfer-encoding",
            "upgrade");

    private ForwardedHeaders() {}

    static void copy(Map<String, String> from, HttpHeaders to) {
        each(from, to::set);
    }

    static void each(Map<String, String> headers, BiConsumer<String, String> action) {
        headers.forEach((name, value) -> {
            if (!OURS.contains(name) && !name.startsWith("sec-websocket-")) {
                action.accept(name, value);
            }
        });
    }
}
