package io.rendezvous.kit.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Tries the database alone, as the application's role and without the application: a table that holds rows of one
 * community shows none of them to another or outside of any, and lets none be moved there.
 */
public final class TenantIsolation {

    /** Tried by the kit's own tests. */
    private static final Set<String> OF_THE_KIT = Set.of("outbox", "inbox", "parked_event", "flyway_schema_history");

    private TenantIsolation() {}

    /**
     * @param community must have rows in every table, else nothing would be shown by there being none to see
     * @param shared tables that hold nothing of any community
     */
    public static void check(SubgraphFixture subgraph, UUID community, String... shared) throws SQLException {
        var database = subgraph.database();
        var tables = tables(database).stream()
                .filter(table -> !OF_THE_KIT.contains(table) && !List.of(shared).contains(table))
                .toList();
        assertThat(tables).isNotEmpty();
        for (var table : tables) {
            check(database, table, community);
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

    private static List<String> tables(Database database) {
        return database
                .query(
                        "select relname from pg_class where relkind in ('r', 'p') and not relispartition"
                                + " and relnamespace = ?::regnamespace",
                        database.schema())
                .stream()
                .map(row -> String.valueOf(row.get("relname")))
                .toList();
    }
}
