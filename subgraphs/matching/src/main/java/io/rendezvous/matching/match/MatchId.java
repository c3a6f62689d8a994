package io.rendezvous.matching.match;

import io.rendezvous.kit.id.GraphId;
import java.util.UUID;

/** {@code base64url("Match:" + uuid)} as text. */
public record MatchId(UUID uuid) {

    public static MatchId valueOf(String text) {
        return new MatchId(GraphId.parse("Match", text));
    }

    @Override
    public String toString() {
        return GraphId.format("Match", uuid);
    }
}
