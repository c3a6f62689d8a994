package io.rendezvous.router.server.view;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;

/** The ids of the graph: {@code base64url(type + ":" + uuid)} without padding. */
public final class GlobalId {

    private GlobalId() {}

    public static String of(String type, String uuid) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString((type + ":" + uuid).getBytes(UTF_8));
    }
}
