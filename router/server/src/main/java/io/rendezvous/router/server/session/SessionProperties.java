package io.rendezvous.router.server.session;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How a door signs people in.
 *
 * @param clientId as identity knows the door; names its cookie too, for doors on one host share cookies
 * @param secureCookie whether the cookie travels over HTTPS only
 * @param timeout how long a session lives without a request
 * @param claims what {@code /session} tells the page of the token's claims
 */
@ConfigurationProperties("rendezvous.session")
public record SessionProperties(
        String clientId,
        String clientSecret,
        @DefaultValue({"openid", "profile", "email"}) List<String> scopes,
        @DefaultValue("true") boolean secureCookie,
        @DefaultValue("8h") Duration timeout,
        @DefaultValue("sub") List<String> claims) {

    /** The prefix makes browsers hold it to HTTPS and to this very host. */
    String cookie() {
        return secureCookie ? "__Host-" + clientId : clientId;
    }
}
