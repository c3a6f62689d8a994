package io.rendezvous.users.community;

import io.rendezvous.kit.id.GraphId;
import java.util.UUID;

/** {@code base64url("Community:" + uuid)} as text. */
public record CommunityId(UUID uuid) {

    public static CommunityId valueOf(String text) {
        return new CommunityId(GraphId.parse("Community", text));
    }

    @Override
    public String toString() {
        return GraphId.format("Community", uuid);
    }
}
