package io.rendezvous.kit.page;

import graphql.relay.Connection;
import graphql.relay.DefaultConnection;
import graphql.relay.DefaultConnectionCursor;
import graphql.relay.DefaultEdge;
import graphql.relay.DefaultPageInfo;
import graphql.relay.Edge;
import java.util.List;
import java.util.function.Function;

/** Rows as Relay connections. */
public final class Connections {

    private Connections() {}

    /** @param rows up to {@link PageRequest#limit()} of them: the one too many only tells that there is a next page */
    public static <T> Connection<T> of(List<T> rows, PageRequest page, Function<T, Cursor> cursor) {
        return of(rows, page, Function.identity(), cursor);
    }

    /** For rows that know more than their node does, as what they are sorted by. */
    public static <R, T> Connection<T> of(
            List<R> rows, PageRequest page, Function<R, T> node, Function<R, Cursor> cursor) {
        List<Edge<T>> edges = rows.stream()
                .limit(page.size())
                .map(row -> edge(node.apply(row), cursor.apply(row)))
                .toList();
        var pageInfo = new DefaultPageInfo(
                edges.isEmpty() ? null : edges.getFirst().getCursor(),
                edges.isEmpty() ? null : edges.getLast().getCursor(),
                page.after() != null,
                rows.size() > page.size());
        return new DefaultConnection<>(edges, pageInfo);
    }

    private static <T> Edge<T> edge(T node, Cursor cursor) {
        return new DefaultEdge<>(node, new DefaultConnectionCursor(cursor.toString()));
    }
}
