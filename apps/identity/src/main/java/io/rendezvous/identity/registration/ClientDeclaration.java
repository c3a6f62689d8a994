package io.rendezvous.identity.registration;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * A program as configuration declares it.
 *
 * @param community only a partner's: the one community its tokens are for
 * @param permissions only a partner's: people's permissions come from their roles
 */
record ClientDeclaration(
        Kind kind,
        String name,
        @DefaultValue("") String secret,
        @DefaultValue Set<String> redirectUris,
        @DefaultValue Set<String> postLogoutRedirectUris,
        @DefaultValue Set<String> scopes,
        @Nullable UUID community,
        @DefaultValue List<String> permissions) {

    enum Kind {
        /** Signs people in from a place that can't keep a secret. */
        PUBLIC,
        /** Signs people in from a server. */
        CONFIDENTIAL,
        /** Acts for itself, without a person. */
        PARTNER
    }
}
