package io.rendezvous.matching;

import io.rendezvous.kit.testing.GraphClient;
import io.rendezvous.kit.testing.SubgraphFixture;
import io.rendezvous.kit.viewer.Viewer;
import java.util.List;
import java.util.UUID;

/** The running subgraph, with words to arrange people. */
public final class MatchingFixture {

    private MatchingFixture() {}

    public static SubgraphFixture subgraph() {
        return SubgraphFixture.of("matching", MatchingApplication::application);
    }

    public static GraphClient as(Viewer viewer) {
        return subgraph().as(viewer);
    }

    public static UUID aParticipant(UUID community, String... interests) {
        var id = UUID.randomUUID();
        subgraph().database().execute("insert into participant values (?, ?, ?)", id, community, List.of(interests));
        return id;
    }
}
