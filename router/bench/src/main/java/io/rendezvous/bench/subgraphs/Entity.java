package io.rendezvous.bench.subgraphs;

import io.rendezvous.federation.json.Json;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An object of a subgraph. Its fields are JSON text in bytes, entities, or lists of entities. */
final class Entity {

    final String type;
    private final Map<String, Object> fields = new HashMap<>();

    Entity(String type) {
        this.type = type;
        leaf("__typename", type);
    }

    Entity leaf(String name, @Nullable Object value) {
        return link(name, Json.encode(value));
    }

    /** Entities, or one of them. */
    Entity link(String name, Object target) {
        fields.put(name, target);
        return this;
    }

    Object field(String name) {
        var value = fields.get(name);
        if (value == null) {
            throw new IllegalArgumentException("No field " + name + " on " + type);
        }
        return value;
    }
}
