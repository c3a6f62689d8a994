package io.rendezvous.kit.error;

import io.rendezvous.kit.observe.RequestId;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** Answers in GraphQL's form when a request ends before it reaches the graph. */
public final class ErrorBody {

    private static final JsonMapper JSON = JsonMapper.shared();

    private ErrorBody() {}

    public static Mono<Void> write(ServerWebExchange exchange, HttpStatusCode status, ErrorCode code, String message) {
        var response = exchange.getResponse();
        if (response.isCommitted()) {
            return Mono.empty();
        }
        var error = Map.of(
                "message", message, "extensions", Map.of("code", code.name(), "requestId", RequestId.of(exchange)));
        response.setStatusCode(status);
        response.getHeaders().setContentType(MediaType.APPLICATION_JSON);
        var body = JSON.writeValueAsBytes(Map.of("errors", List.of(error)));
        return response.writeWith(Mono.just(response.bufferFactory().wrap(body)));
    }
}
