package io.rendezvous.users.user;

import io.rendezvous.kit.viewer.Role;
import io.rendezvous.users.community.CommunityId;
import java.time.Instant;
import java.util.List;

/** A person in a community. */
public record User(
        UserId id, CommunityId communityId, String displayName, String email, List<Role> roles, Instant joinedAt) {

    public User {
        roles = List.copyOf(roles);
    }
}
