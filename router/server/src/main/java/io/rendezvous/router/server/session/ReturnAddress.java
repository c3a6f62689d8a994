package io.rendezvous.router.server.session;

import java.net.URI;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.web.server.WebSession;

/** Where to go after {@code /login?returnTo=/a/page}: a path of this door, never another host. */
final class ReturnAddress {

    static final String PARAMETER = "returnTo";

    private static final String ATTRIBUTE = ReturnAddress.class.getName();
    private static final Pattern LOCAL = Pattern.compile("/(?![/\\\\])[\\w\\-./?=&%~:@!$'()*+,;]{0,1000}");

    private ReturnAddress() {}

    static void remember(WebSession session, @Nullable String given) {
        if (given != null && LOCAL.matcher(given).matches()) {
            session.getAttributes().put(ATTRIBUTE, given);
        }
    }

    /** The home page when nothing else was asked for. */
    static URI take(WebSession session) {
        return session.getAttributes().remove(ATTRIBUTE) instanceof String path ? URI.create(path) : URI.create("/");
    }
}
