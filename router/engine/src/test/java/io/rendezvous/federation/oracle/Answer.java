package io.rendezvous.federation.oracle;

import io.rendezvous.federation.json.Json;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** @param data {@link #ABSENT} when the request was refused */
record Answer(@Nullable Object data, List<Problem> errors) {

    static final String ABSENT = "(no data)";

    /** @param path empty when the error has none */
    record Problem(List<?> path, String message) {}

    static Answer of(@Nullable Object response) {
        var members = (Map<?, ?>) response;
        if (members == null) {
            return new Answer(ABSENT, List.of());
        }
        var errors = members.get("errors") instanceof List<?> list
                ? list.stream().map(Answer::problem).toList()
                : List.<Problem>of();
        return new Answer(members.containsKey("data") ? members.get("data") : ABSENT, errors);
    }

    private static Problem problem(@Nullable Object error) {
        var members = error instanceof Map<?, ?> map ? map : Map.of();
        return new Problem(
                members.get("path") instanceof List<?> path ? path : List.of(),
                String.valueOf(members.get("message"))
                        .replaceFirst("(?s)^The field at path .*", "null where it must not be"));
    }

    @Override
    public String toString() {
        var text = new StringBuilder(new String(Json.encode(data), StandardCharsets.UTF_8));
        errors.forEach(
                error -> text.append("\n  ").append(error.path()).append(' ').append(error.message()));
        return text.toString();
    }
}
