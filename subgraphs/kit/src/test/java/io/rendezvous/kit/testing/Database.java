package io.rendezvous.kit.testing;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A subgraph's schema by JDBC, to arrange what a test needs and to look at what came of it. */
public final class Database {

    private final String schema;

    Database(String schema) {
        this.schema = schema;
    }

    public String schema() {
        return schema;
    }

    /** As the owner, whom row-level security doesn't hold. A collection becomes an array of text. */
    public int execute(String sql, Object... arguments) {
        try (var connection = owner();
                var statement = prepared(connection, sql, arguments)) {
            return statement.executeUpdate();
        } catch (SQLException exception) {
            throw new IllegalStateException(exception);
        }
    }

    /** As the owner: rows of column name and value. */
    public List<Map<String, Object>> query(String sql, Object... arguments) {
        try (var connection = owner()) {
            return rows(connection, sql, arguments);
        } catch (SQLException exception) {
            throw new IllegalStateException(exception);
        }
    }

    /** As the application's role, in a transaction of this community. */
    public List<Map<String, Object>> queryIn(UUID community, String sql, Object... arguments) throws SQLException {
        try (var connection = application()) {
            connection.setAutoCommit(false);
            rows(connection, "select set_config('app.community', ?, true)", community.toString());
            return rows(connection, sql, arguments);
        }
    }

    /** As the application's role, without saying which community. */
    public List<Map<String, Object>> queryOutside(String sql, Object... arguments) throws SQLException {
        try (var connection = application()) {
            return rows(connection, sql, arguments);
        }
    }

    public Connection owner() throws SQLException {
        return Backends.get().connect(schema + "_owner");
    }

    public Connection application() throws SQLException {
        return Backends.get().connect(schema);
    }

    private static List<Map<String, Object>> rows(Connection connection, String sql, Object... arguments)
            throws SQLException {
        try (var statement = prepared(connection, sql, arguments);
                var result = statement.executeQuery()) {
            var rows = new ArrayList<Map<String, Object>>();
            while (result.next()) {
                var row = new LinkedHashMap<String, Object>();
                for (var column = 1; column <= result.getMetaData().getColumnCount(); column++) {
                    row.put(result.getMetaData().getColumnLabel(column), result.getObject(column));
                }
                rows.add(row);
            }
            return rows;
        }
    }

    private static PreparedStatement prepared(Connection connection, String sql, Object... arguments)
            throws SQLException {
        var statement = connection.prepareStatement(sql);
        for (var index = 0; index < arguments.length; index++) {
            statement.setObject(
                    index + 1,
                    switch (arguments[index]) {
                        case Collection<?> texts -> connection.createArrayOf("text", texts.toArray());
                        case Instant instant -> instant.atOffset(ZoneOffset.UTC);
                        case Object other -> other;
                    });
        }
        return statement;
    }
}
