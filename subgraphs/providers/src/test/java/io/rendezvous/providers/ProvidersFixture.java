package io.rendezvous.providers;

import io.rendezvous.kit.testing.GraphClient;
import io.rendezvous.kit.testing.SubgraphFixture;
import io.rendezvous.kit.viewer.Viewer;
import java.time.Instant;
import java.time.LocalTime;
import java.util.UUID;

/** The running subgraph, with words to arrange a catalogue. */
public final class ProvidersFixture {

    private ProvidersFixture() {}

    public static SubgraphFixture subgraph() {
        return SubgraphFixture.of("providers", ProvidersApplication::application);
    }

    public static GraphClient as(Viewer viewer) {
        return subgraph().as(viewer);
    }

    public static UUID aCategory(UUID community, String slug) {
        return aCategory(community, slug, null);
    }

    public static UUID aCategory(UUID community, String slug, @org.jspecify.annotations.Nullable UUID parent) {
        var id = UUID.randomUUID();
        execute(
                "insert into category values (?, ?, cast(nullif(?, '') as uuid), ?, ?, 'leaf', 0)",
                id,
                community,
                parent == null ? "" : parent.toString(),
                slug,
                "Category " + slug);
        return id;
    }

    public static UUID aProvider(UUID community, UUID category, String name) {
        return aProvider(community, category, name, 38.72, -9.14);
    }

    public static UUID aProvider(UUID community, UUID category, String name, double latitude, double longitude) {
        return aProviderOf(UUID.randomUUID(), community, category, name, latitude, longitude);
    }

    public static UUID aProviderOf(UUID owner, UUID community, UUID category, String name) {
        return aProviderOf(owner, community, category, name, 38.72, -9.14);
    }

    private static UUID aProviderOf(
            UUID owner, UUID community, UUID category, String name, double latitude, double longitude) {
        var id = UUID.randomUUID();
        execute("""
                insert into provider (id, community_id, category_id, owner_id, business_name, bio, city, latitude,
                    longitude, time_zone, currency, verification)
                values (?, ?, ?, ?, ?, 'Careful work.', 'Lisboa', ?, ?, 'Europe/Lisbon', 'EUR', 'VERIFIED')
                """, id, community, category, owner, name, latitude, longitude);
        return id;
    }

    public static UUID aService(UUID community, UUID provider, String name, int price) {
        var id = UUID.randomUUID();
        execute(
                "insert into service values (?, ?, ?, ?, 'All included.', 60, ?, 'INSTANT')",
                id,
                community,
                provider,
                name,
                price);
        return id;
    }

    public static void workingHours(UUID community, UUID provider, int weekday, String opens, String closes) {
        execute(
                "insert into working_hours values (?, ?, ?, ?, ?)",
                provider,
                community,
                weekday,
                LocalTime.parse(opens),
                LocalTime.parse(closes));
    }

    public static UUID aReview(UUID community, UUID provider, int stars, Instant createdAt) {
        var id = UUID.randomUUID();
        execute(
                "insert into review values (?, ?, ?, ?, ?, 'Good', 'Very good.', ?)",
                id,
                community,
                provider,
                UUID.randomUUID(),
                stars,
                createdAt);
        return id;
    }

    private static void execute(String sql, Object... arguments) {
        subgraph().database().execute(sql, arguments);
    }
}
