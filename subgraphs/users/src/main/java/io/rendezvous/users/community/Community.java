package io.rendezvous.users.community;

import java.util.List;

/**
 * A tenant.
 *
 * @param languages BCP 47, the main one first
 */
public record Community(
        CommunityId id, String slug, String name, Blueprint blueprint, String timeZone, List<String> languages) {

    /** The product designs that a community can be made from. */
    public enum Blueprint {
        MARKETPLACE,
        MATCHMAKING,
        DATING,
        COFFEE,
        PODS
    }
}
