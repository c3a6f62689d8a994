package io.rendezvous.federation.planner;

import io.rendezvous.federation.schema.FieldSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** Every {@link HopTable} computed so far: as many as the schema has, not as many as operations ask. */
final class HopTables {

    private record Key(int type, List<Vertex> stands, boolean typed) {}

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
        return table(new Key(type, stands, typed));
    }

    private HopTable table(Key key) {
        var known = tables.get(key);
        return known == null ? compute(key) : known;
    }

    /**
     * Tables need each other's costs, perhaps in circles: all improve until none does. What each then says by these costs does
     * not depend on which was asked for first.
     */
    private HopTable compute(Key wanted) {
        var drafts = new LinkedHashMap<Key, HopTable>();
        var lookup = (Function<Key, HopTable>) key -> lookup(key, drafts);
        lookup(wanted, drafts);
        for (var changed = true; changed; ) {
            var count = drafts.size();
            changed = false;
            for (var draft : List.copyOf(drafts.values())) {
                changed |= draft.settle();
            }
            changed |= drafts.size() > count;
        }
        List.copyOf(drafts.keySet()).forEach(key -> {
            var table = draft(key, lookup);
            table.settle();
            tables.put(key, table);
        });
        return table(wanted);
    }

    private HopTable lookup(Key key, Map<Key, HopTable> drafts) {
        var known = tables.get(key);
        return known == null ? drafts.computeIfAbsent(key, _ -> draft(key, each -> lookup(each, drafts))) : known;
    }

    private HopTable draft(Key key, Function<Key, HopTable> lookup) {
        return new HopTable(
                graph, costs, key.type, key.stands, key.typed, (vertex, fields) -> below(vertex, fields, lookup));
    }

    /** The cost of knowing fields of objects of every type that can stand at a vertex. */
    long below(Vertex vertex, FieldSet fields) {
        return below(vertex, fields, this::table);
    }

    private long below(Vertex vertex, FieldSet fields, Function<Key, HopTable> lookup) {
        if (fields.isEmpty()) {
            return 0;
        }
        var possible = graph.possible(vertex);
        var typed = possible.size() == 1 || !graph.isStandIn(vertex);
        var cost = 0L;
        for (var type : possible.toArray()) {
            var part = lookup.apply(new Key(type, List.of(vertex), typed)).cost(fields);
            if (part >= HopTable.IMPOSSIBLE) {
                return HopTable.IMPOSSIBLE;
            }
            cost += part;
        }
        return cost;
    }
}
