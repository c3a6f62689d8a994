package io.rendezvous.kit.error;

import graphql.ErrorClassification;
import graphql.GraphQLError;
import graphql.language.SourceLocation;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A top-level error as clients get it: a code and a request id, and nothing of what happened inside. */
final class ShownError implements GraphQLError {

    private static final long serialVersionUID = 1L;

    private final String message;
    private final String code;
    private final String requestId;
    private final transient List<Object> path;
    private final transient List<SourceLocation> locations;

    ShownError(
            String message,
            ErrorCode code,
            String requestId,
            @Nullable List<Object> path,
            @Nullable List<SourceLocation> locations) {
        this.message = message;
        this.code = code.name();
        this.requestId = requestId;
        this.path = path == null ? List.of() : path;
        this.locations = locations == null ? List.of() : locations;
    }

    @Override
    public String getMessage() {
        return message;
    }

    @Override
    public List<SourceLocation> getLocations() {
        return locations;
    }

    /** For metrics. */
    @Override
    public ErrorClassification getErrorType() {
        return ErrorClassification.errorClassification(code);
    }

    /** Without the classification, which would repeat the code. */
    @Override
    public Map<String, Object> toSpecification() {
        var specification = new LinkedHashMap<String, Object>();
        specification.put("message", message);
        if (!locations.isEmpty()) {
            specification.put(
                    "locations", locations.stream().map(ShownError::place).toList());
        }
        if (!path.isEmpty()) {
            specification.put("path", path);
        }
        specification.put("extensions", getExtensions());
        return specification;
    }

    private static Map<String, Integer> place(SourceLocation location) {
        return Map.of("line", location.getLine(), "column", location.getColumn());
    }

    @Override
    public @Nullable List<Object> getPath() {
        return path.isEmpty() ? null : path;
    }

    @Override
    public Map<String, Object> getExtensions() {
        return Map.of("code", code, "requestId", requestId);
    }
}
