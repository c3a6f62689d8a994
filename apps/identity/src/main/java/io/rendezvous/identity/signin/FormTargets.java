package io.rendezvous.identity.signin;

import io.rendezvous.identity.registration.ClientOrigins;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Where the sign-in form may lead: Chromium holds {@code form-action} against every redirect that follows a form, and
 * the last one goes to the client.
 */
@Component
record FormTargets(ClientOrigins clients) {
    String contentSecurityPolicy() {
        String targets =
                Stream.concat(Stream.of("'self'"), clients.origins().stream()).collect(Collectors.joining(" "));
        return "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; frame-ancestors 'none'; form-action "
                + targets;
    }
}
