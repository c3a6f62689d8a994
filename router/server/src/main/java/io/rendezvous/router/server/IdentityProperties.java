package io.rendezvous.router.server;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where tokens come from.
 *
 * @param url the issuer
 * @param audience what tokens must be meant for; null to accept any
 * @param keysUrl its JWKS; null for {@code /oauth2/jwks} below the issuer
 */
@ConfigurationProperties("rendezvous.identity")
public record IdentityProperties(
        @DefaultValue("http://localhost:9000") String url,
        @Nullable String audience,
        @Nullable String keysUrl) {

    public String keys() {
        return keysUrl == null ? url + "/oauth2/jwks" : keysUrl;
    }
}
