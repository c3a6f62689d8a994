package io.rendezvous.router.server.http;

import io.rendezvous.federation.ErrorCode;
import io.rendezvous.router.server.operation.JsonObjects;
import io.rendezvous.router.server.operation.OperationParameters;
import io.rendezvous.router.server.operation.Refusal;
import io.rendezvous.router.server.operation.RefusedException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpRequest;
import reactor.core.publisher.Mono;

/** Reads an operation's parameters from a request: JSON in a POST, the query string of a GET. */
final class ParameterReader {

    private final int bodyLimit;
    private final Duration timeout;

    /**
     * @param bodyLimit in bytes
     * @param timeout how long a body may take to arrive
     */
    ParameterReader(int bodyLimit, Duration timeout) {
        this.bodyLimit = bodyLimit;
        this.timeout = timeout;
    }

    /** Fails with {@link RefusedException}. */
    Mono<OperationParameters> read(ServerHttpRequest request) {
        if (request.getMethod().equals(HttpMethod.GET)) {
            return Mono.fromSupplier(() ->
                    OperationParameters.of(queryString(request.getQueryParams().toSingleValueMap())));
        }
        checkMediaType(request);
        return body(request).map(JsonObjects::read).map(OperationParameters::of);
    }

    private static Map<String, @Nullable Object> queryString(Map<String, String> given) {
        var parameters = new LinkedHashMap<String, @Nullable Object>(given);
        for (var name : new String[] {"variables", "extensions"}) {
            parameters.computeIfPresent(name, (_, json) -> JsonObjects.read((String) json));
        }
        return parameters;
    }

    private static void checkMediaType(ServerHttpRequest request) {
        var mediaType = mediaType(request);
        var charset = mediaType == null ? null : mediaType.getCharset();
        if (!MediaType.APPLICATION_JSON.equalsTypeAndSubtype(mediaType)
                || (charset != null && !charset.equals(StandardCharsets.UTF_8))) {
            throw Refusal.of(
                            HttpStatus.UNSUPPORTED_MEDIA_TYPE,
                            ErrorCode.BAD_USER_INPUT,
                            "Send application/json in UTF-8.")
                    .with("Accept-Post", MediaType.APPLICATION_JSON_VALUE)
                    .exception();
        }
    }

    private static @Nullable MediaType mediaType(ServerHttpRequest request) {
        try {
            return request.getHeaders().getContentType();
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private Mono<byte[]> body(ServerHttpRequest request) {
        if (request.getHeaders().getContentLength() > bodyLimit) {
            return Mono.error(tooLarge());
        }
        return DataBufferUtils.join(request.getBody(), bodyLimit)
                .timeout(timeout)
                .onErrorMap(TimeoutException.class, _ -> tooSlow())
                .map(ParameterReader::bytes)
                .onErrorMap(DataBufferLimitException.class, _ -> tooLarge())
                .switchIfEmpty(Mono.error(
                        () -> Refusal.malformed("The request has no body.").exception()));
    }

    private static byte[] bytes(DataBuffer buffer) {
        var bytes = new byte[buffer.readableByteCount()];
        buffer.read(bytes);
        DataBufferUtils.release(buffer);
        return bytes;
    }

    private static RefusedException tooSlow() {
        return Refusal.of(HttpStatus.REQUEST_TIMEOUT, ErrorCode.TIMEOUT, "The request took too long to arrive.")
                .exception();
    }

    private RefusedException tooLarge() {
        return Refusal.of(
                        HttpStatus.CONTENT_TOO_LARGE,
                        ErrorCode.BAD_USER_INPUT,
                        "The request is larger than " + bodyLimit + " bytes.")
                .exception();
    }
}
