package io.rendezvous.federation.planner;

import io.rendezvous.federation.schema.FieldSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Every {@link HopTable} computed so far: as many as the schema has, not as many as operations ask. */
final class HopTables {

    private record Key(int type, List<Vertex> stands, boolean typed) {}

    /** The tables being computed, and whether one of them met another: then its own result is not for keeping. */
    private static final class Pass {
        private final Map<Key, HopTable> active = new HashMap<>();
        private boolean cut;
    }

    private final QueryGraph graph;
    private final CallCosts costs;
    private final Map<Key, HopTable> tables = new ConcurrentHashMap<>();

    HopTables(QueryGraph graph, CallCosts costs) {
        this.graph = graph;
        this.costs = costs;
    }

    QueryGraph graph() {
        return graph;
    }

    CallCosts costs() {
        return costs;
    }

    HopTable table(int type, List<Vertex> stands, boolean typed) {
        return table(new Key(type, stands, typed), new Pass());
    }

    private HopTable table(Key key, Pass pass) {
        var known = tables.get(key);
        if (known != null) {
            return known;
        }
        var table = new HopTable(
                graph, costs, key.type, key.stands, key.typed, (vertex, fields) -> below(vertex, fields, pass));
        pass.active.put(key, table);
        table.settle();
        pass.active.remove(key);
        if (!pass.cut || pass.active.isEmpty()) {
            tables.put(key, table);
        }
        return table;
    }

    /** The cost of knowing fields of objects of every type that can stand at a vertex. */
    long below(Vertex vertex, FieldSet fields) {
        return below(vertex, fields, new Pass());
    }

    /** Of a table that is being computed, only the ways found so far count: nothing is derived from itself. */
    private long below(Vertex vertex, FieldSet fields, Pass pass) {
        if (fields.isEmpty()) {
            return 0;
        }
        var possible = graph.possible(vertex);
        var typed = possible.size() == 1 || !graph.isStandIn(vertex);
        var cost = 0L;
        for (var type : possible.toArray()) {
            var key = new Key(type, List.of(vertex), typed);
            var begun = pass.active.get(key);
            pass.cut |= begun != null;
            var part = (begun == null ? table(key, pass) : begun).cost(fields);
            if (part >= HopTable.IMPOSSIBLE) {
                return HopTable.IMPOSSIBLE;
            }
            cost += part;
        }
        return cost;
    }
}
