package io.rendezvous.kit.testing;

import io.r2dbc.proxy.core.QueryExecutionInfo;
import io.r2dbc.proxy.core.QueryInfo;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** The SQL that a subgraph sends. */
final class Statements {

    private final List<String> seen = new CopyOnWriteArrayList<>();

    void record(QueryExecutionInfo execution) {
        execution.getQueries().stream()
                .map(QueryInfo::getQuery)
                .filter(Statements::counts)
                .forEach(seen::add);
    }

    void clear() {
        seen.clear();
    }

    List<String> seen() {
        return List.copyOf(seen);
    }

    private static boolean counts(String sql) {
        return !sql.contains("set_config('app.community'") && !sql.startsWith("-- events");
    }
}
