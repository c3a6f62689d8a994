package io.rendezvous.users;

import io.rendezvous.kit.testing.GraphClient;
import io.rendezvous.kit.testing.SubgraphFixture;
import io.rendezvous.kit.viewer.Viewer;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** The running subgraph, with words to arrange communities and people. */
public final class UsersFixture {

    private static final Instant JOINED = Instant.parse("2026-01-15T09:00:00Z");

    private UsersFixture() {}

    public static SubgraphFixture subgraph() {
        return SubgraphFixture.of("users", UsersApplication::application);
    }

    public static GraphClient as(Viewer viewer) {
        return subgraph().as(viewer);
    }

    public static UUID aCommunity() {
        var id = UUID.randomUUID();
        execute(
                "insert into community values (?, ?, 'Harbour', 'MARKETPLACE', 'Europe/Lisbon', array['pt', 'en'])",
                id,
                "harbour-" + id);
        return id;
    }

    public static UUID aPerson(UUID community, String name) {
        var id = UUID.randomUUID();
        execute(
                "insert into person (id, community_id, display_name, email, roles, joined_at)"
                        + " values (?, ?, ?, ?, array['MEMBER'], ?)",
                id,
                community,
                name,
                id + "@harbour.example",
                JOINED);
        return id;
    }

    public static UUID aPersonWithProfile(UUID community, String name, String bio) {
        var id = aPerson(community, name);
        execute(
                "insert into profile values (?, ?, ?, 'Lisbon', 'Europe/Lisbon', ?, ?, null)",
                id,
                community,
                bio,
                List.of("pt"),
                List.of("sailing"));
        return id;
    }

    private static void execute(String sql, Object... arguments) {
        subgraph().database().execute(sql, arguments);
    }
}
