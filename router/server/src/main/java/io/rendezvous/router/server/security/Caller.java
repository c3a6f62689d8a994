package io.rendezvous.router.server.security;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;

/** Who sends a request, as far as the door could verify. */
public sealed interface Caller {

    /** Nobody in particular. */
    record Anonymous() implements Caller {}

    /**
     * The holder of an access token.
     *
     * @param token as subgraphs get it
     */
    record SignedIn(String token, Instant expiresAt, Map<String, Object> claims) implements Caller {

        /** Whether the claim is a list that holds the value. */
        public boolean holds(String claim, String value) {
            return claims.get(claim) instanceof Collection<?> values && values.contains(value);
        }
    }
}
