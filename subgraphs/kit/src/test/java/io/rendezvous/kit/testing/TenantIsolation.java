package io.rendezvous.kit.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Tries the database alone, as the application's role and without the application: every table that holds rows of this
 * community shows none of them to another one, and takes none from it.
 */
public final class TenantIsolation {

    /** The kit's own: tried by its own tests. */
    private static final Set<String> OF_THE_KIT = Set.of("outbox", "inbox", "parked_event", "flyway_schema_history");

    private TenantIsolation() {}

    /** @param shared tables that hold nothing of any community, with a reason beside the call */
    public static void check(SubgraphFixture subgraph, UUID community, String... shared) throws SQLException {
        var database = subgraph.database();
        var tables = tables(database);
        tables.removeAll(OF_THE_KIT);
        tables.removeAll(Set.of(shared));
        assertThat(tables).isNotEmpty();
        for (var table : tables) {
            check(database, table, community);
        }
    }

    private static void check(Database database, String table, UUID community) throws SQLException {
        var count = "select count(*) as count from " + table;
        assertThat(database.queryIn(community, count).getFirst().get("count"))
                .as("rows of %s in the community itself: the test must bring some", table)
                .isNotEqualTo(0L);
        assertThat(database.queryIn(UUID.randomUUID(), count).getFirst().get("count"))
                .as("rows of %s seen from another community", table)
                .isEqualTo(0L);
        assertThat(seenWithoutCommunity(database, count))
                .as("rows of %s seen without a community", table)
                .isEqualTo(0L);
        var copy = "insert into %s overriding system value select * from %s".formatted(table, table);
        assertThat(policies(database, table)).as("policies of %s", table).isNotEmpty();
        assertThatThrownBy(() -> smuggle(database, table, community))
                .as("a row of %s written for another community: %s", table, copy)
                .isInstanceOf(SQLException.class);
    }

    private static long seenWithoutCommunity(Database database, String count) throws SQLException {
        try (var connection = database.application();
                var result = connection.createStatement().executeQuery(count)) {
            result.next();
            return result.getLong(1);
        }
    }

    private static void smuggle(Database database, String table, UUID community) throws SQLException {
        var column = table.equals("community") ? "id" : "community_id";
        try (var connection = database.application();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("select set_config('app.community', '%s', true)".formatted(community));
            statement.execute("update %s set %s = gen_random_uuid()".formatted(table, column));
        }
    }

    private static List<Object> policies(Database database, String table) {
        return database
                .query(
                        "select polname from pg_policy join pg_class on pg_class.oid = polrelid"
                                + " where relname = ? and relrowsecurity and relnamespace = ?::regnamespace",
                        table,
                        database.schema())
                .stream()
                .map(row -> row.get("polname"))
                .toList();
    }

    private static Set<String> tables(Database database) {
        return database
                .query(
                        "select relname from pg_class where relkind in ('r', 'p') and relnamespace = ?::regnamespace",
                        database.schema())
                .stream()
                .map(row -> (String) row.get("relname"))
                .collect(java.util.stream.Collectors.toCollection(java.util.TreeSet::new));
    }
}
