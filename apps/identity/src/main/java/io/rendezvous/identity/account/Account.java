package io.rendezvous.identity.account;

import java.util.Set;
import java.util.UUID;

/**
 * A person in one community.
 *
 * @param id the subject of the person's tokens, and the user's id in the graph
 */
public record Account(UUID id, UUID communityId, String email, String displayName, Set<Role> roles, boolean enabled) {}
