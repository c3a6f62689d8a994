package io.rendezvous.federation;

import graphql.language.SourceLocation;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.rendezvous.federation.json.Json;
import io.rendezvous.federation.operation.RequestError;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Responses of operations that did not run. */
final class ErrorBody {

    private ErrorBody() {}

    static ByteBuf of(List<RequestError> errors, String requestId) {
        var list = errors.stream().map(error -> error(error, requestId)).toList();
        return Unpooled.wrappedBuffer(Json.encode(Map.of("errors", list)));
    }

    static ByteBuf withoutData(ErrorCode code, String message, String requestId) {
        var body = new LinkedHashMap<String, @Nullable Object>();
        body.put("data", null);
        body.put("errors", List.of(error(new RequestError(code, message, List.of()), requestId)));
        return Unpooled.wrappedBuffer(Json.encode(body));
    }

    private static Map<String, Object> error(RequestError error, String requestId) {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("message", error.message());
        if (!error.locations().isEmpty()) {
            fields.put(
                    "locations",
                    error.locations().stream().map(ErrorBody::location).toList());
        }
        var extensions = new LinkedHashMap<String, Object>();
        extensions.put("code", error.code().name());
        extensions.put("requestId", requestId);
        fields.put("extensions", extensions);
        return fields;
    }

    private static Map<String, Object> location(SourceLocation location) {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("line", location.getLine());
        fields.put("column", location.getColumn());
        return fields;
    }
}
