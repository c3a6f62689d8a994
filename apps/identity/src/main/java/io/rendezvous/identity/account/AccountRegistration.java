package io.rendezvous.identity.account;

import java.util.Locale;
import java.util.Set;
import java.util.UUID;

/**
 * An account to be opened.
 *
 * @param email unique over all communities, whatever its case
 */
public record AccountRegistration(UUID id, UUID communityId, String email, String displayName, Set<Role> roles) {
    public AccountRegistration {
        email = normalized(email);
        roles = Set.copyOf(roles);
        if (roles.isEmpty()) {
            throw new IllegalArgumentException("An account needs a role");
        }
    }

    static String normalized(String email) {
        return email.strip().toLowerCase(Locale.ROOT);
    }
}
