package io.rendezvous.identity.registration;

import java.net.URI;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Where clients are redirected to, as sources of a Content Security Policy. */
@Component
public final class ClientOrigins {
    private final List<String> origins;

    ClientOrigins(ClientProperties properties) {
        this.origins = properties.clients().values().stream()
                .flatMap(client ->
                        Stream.concat(client.redirectUris().stream(), client.postLogoutRedirectUris().stream()))
                .map(URI::create)
                .map(ClientOrigins::source)
                .distinct()
                .sorted()
                .toList();
    }

    public List<String> origins() {
        return origins;
    }

    /** An application's own scheme has no host; a loopback address stands for any port. */
    private static String source(URI uri) {
        if (!uri.getScheme().startsWith("http")) {
            return uri.getScheme() + ":";
        }
        String origin = uri.getScheme() + "://" + uri.getHost();
        if (uri.getHost().equals("127.0.0.1")) {
            return origin + ":*";
        }
        return uri.getPort() < 0 ? origin : origin + ":" + uri.getPort();
    }
}
