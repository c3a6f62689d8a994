package io.rendezvous.router.server.operation;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The parameters of a GraphQL request, whichever way they came. */
public record OperationParameters(
        @Nullable String query,
        @Nullable String documentId,
        @Nullable String operationName,
        Map<String, @Nullable Object> variables,
        Map<String, @Nullable Object> extensions) {

    /** Throws {@link RefusedException} when a parameter has the wrong type. Unknown parameters are ignored. */
    public static OperationParameters of(Map<String, @Nullable Object> json) {
        return new OperationParameters(
                text(json, "query"),
                text(json, "documentId"),
                text(json, "operationName"),
                object(json, "variables"),
                object(json, "extensions"));
    }

    private static @Nullable String text(Map<String, @Nullable Object> json, String name) {
        return switch (json.get(name)) {
            case null -> null;
            case String text -> text;
            default ->
                throw Refusal.malformed("`" + name + "` must be a string.").exception();
        };
    }

    @SuppressWarnings("unchecked")
    private static Map<String, @Nullable Object> object(Map<String, @Nullable Object> json, String name) {
        return switch (json.get(name)) {
            case null -> Map.of();
            case Map<?, ?> object -> (Map<String, @Nullable Object>) object;
            default ->
                throw Refusal.malformed("`" + name + "` must be an object.").exception();
        };
    }

    /** The hash of {@code extensions.persistedQuery}, bare hex, when there is one. */
    public @Nullable String persistedQueryHash() {
        return extensions.get("persistedQuery") instanceof Map<?, ?> persisted
                        && persisted.get("sha256Hash") instanceof String hash
                ? hash
                : null;
    }
}
