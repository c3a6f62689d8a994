package io.rendezvous.router.server.view;

import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** What the engine sends to have an entity's fields computed: its key and what those fields require. */
public final class Representation {

    private static final JsonMapper JSON = JsonMapper.shared();

    private Representation() {}

    /** As a record named like the GraphQL type. What was not required, or could not be had, is null. */
    public static <T> T as(Class<T> entity, Map<String, Object> representation) {
        return JSON.convertValue(representation, entity);
    }
}
