package io.rendezvous.platform.demo;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Fills tables by batches. */
record Table(Connection connection) {

    /** A value of a {@code jsonb} column. */
    record Json(String text) {}

    private static final int BATCH = 500;

    /**
     * Inserts a row for each element.
     *
     * @param into the table and its columns: {@code users.person (id, name)}
     * @param values in the order of the columns; enums and lists become text and arrays
     */
    <T> void fill(String into, Collection<T> elements, Function<T, @Nullable Object[]> values) throws SQLException {
        var columns = into.substring(into.indexOf('(')).split(",").length;
        var sql = "insert into " + into + " values (" + String.join(", ", Collections.nCopies(columns, "?")) + ")";
        try (var statement = connection.prepareStatement(sql)) {
            var waiting = 0;
            for (var element : elements) {
                bind(statement, values.apply(element));
                statement.addBatch();
                if (++waiting % BATCH == 0) {
                    statement.executeBatch();
                }
            }
            statement.executeBatch();
        }
    }

    private void bind(PreparedStatement statement, @Nullable Object[] values) throws SQLException {
        for (var index = 0; index < values.length; index++) {
            if (values[index] instanceof Json(var text)) {
                statement.setObject(index + 1, text, Types.OTHER);
            } else {
                statement.setObject(index + 1, jdbc(values[index]));
            }
        }
    }

    private @Nullable Object jdbc(@Nullable Object value) throws SQLException {
        return switch (value) {
            case Instant instant -> instant.atOffset(ZoneOffset.UTC);
            case List<?> list
            when !list.isEmpty() && list.getFirst() instanceof UUID -> connection.createArrayOf("uuid", list.toArray());
            case List<?> list -> connection.createArrayOf("text", list.toArray());
            case null, default -> value;
        };
    }
}
