package io.rendezvous.kit.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;

/**
 * Looks at the database alone, as the application's role and without the application: every table has the policy that
 * keeps communities apart, and one that holds rows of a community shows none of them to another or outside of any, and
 * lets none be moved there.
 */
public final class TenantIsolation {

    private TenantIsolation() {}

    /** @param community must have rows in every table, else nothing would be shown by there being none to see */
    public static void check(SubgraphFixture subgraph, UUID community) throws SQLException {
        check(subgraph, community, Map.of());
    }

    /** @param shared tables that hold nothing of any community, each with the reason why it needn't */
    public static void check(SubgraphFixture subgraph, UUID community, Map<String, String> shared) throws SQLException {
        var tables = new TenantTables(subgraph.database());
        assertThat(tables.faults(shared)).isEmpty();
        var ofCommunities = tables.ofCommunities(shared);
        assertThat(ofCommunities).isNotEmpty();
        for (var table : ofCommunities) {
            check(subgraph.database(), table, community);
        }
    }

    private static void check(Database database, String table, UUID community) throws SQLException {
        var anything = "select from %s limit 1".formatted(table);
        assertThat(database.queryIn(community, anything))
                .as("rows of %s in the community itself", table)
                .isNotEmpty();
        assertThat(database.queryIn(UUID.randomUUID(), anything))
                .as("rows of %s seen from another community", table)
                .isEmpty();
        assertThat(database.queryOutside(anything))
                .as("rows of %s seen outside of any community", table)
                .isEmpty();
        assertThatThrownBy(() -> database.queryIn(community, move(table)))
                .as("a row of %s moved to another community", table)
                .hasMessageMatching("(?s).*(row-level security|permission denied).*");
    }

    private static String move(String table) {
        var column = table.equals("community") ? "id" : "community_id";
        return "update %s set %s = gen_random_uuid() returning 1".formatted(table, column);
    }
}
