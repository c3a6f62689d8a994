package io.rendezvous.federation.conformance;

import io.rendezvous.federation.json.Json;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How a case is run and what is expected: {@code variables}, subgraphs that are {@code down}; then {@code data} and
 * {@code errors}, or {@code events} with some of these each, or {@code errors} alone when the operation is refused. Of an error
 * the parts that are given are compared: {@code path}, {@code code}, {@code message}. {@code calls} says how often which
 * subgraph is asked.
 */
record Answer(Map<?, ?> json) {

    @SuppressWarnings("unchecked")
    Map<String, @Nullable Object> variables() {
        return json.get("variables") instanceof Map<?, ?> map ? (Map<String, @Nullable Object>) map : Map.of();
    }

    boolean isDown(String subgraph) {
        return json.get("down") instanceof List<?> down && down.contains(subgraph);
    }

    @Nullable
    Object calls() {
        return json.get("calls");
    }

    List<?> responses() {
        return json.get("events") instanceof List<?> events ? events : List.of(json);
    }

    /** A response with its members in a fixed order and its errors as short as the expected ones. */
    static String comparable(Map<?, ?> response, Map<?, ?> expected) {
        var text = new StringBuilder();
        if (response.containsKey("data")) {
            text.append(new String(Json.encode(response.get("data")), StandardCharsets.UTF_8));
        }
        var errors = new ArrayList<String>();
        for (var error : errors(response)) {
            errors.add(comparable(error, errors(expected)));
        }
        errors.stream().sorted().forEach(error -> text.append('\n').append(error));
        return text.toString();
    }

    private static List<?> errors(Map<?, ?> response) {
        return response.get("errors") instanceof List<?> errors ? errors : List.of();
    }

    private static String comparable(@Nullable Object error, List<?> expected) {
        var json = (Map<?, ?>) Objects.requireNonNull(error);
        var extensions = json.get("extensions") instanceof Map<?, ?> map ? map : Map.of();
        var code = json.containsKey("code") ? json.get("code") : extensions.get("code");
        var said = expected.stream().anyMatch(one -> ((Map<?, ?>) one).containsKey("message"));
        return new String(Json.encode(json.get("path")), StandardCharsets.UTF_8) + " " + code
                + (said ? " " + json.get("message") : "");
    }
}
