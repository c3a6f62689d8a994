package io.rendezvous.router.server.websocket;

import io.netty.buffer.ByteBuf;
import io.rendezvous.federation.ErrorCode;
import io.rendezvous.federation.GraphQlResponse;
import io.rendezvous.federation.GraphQlResponse.Executed;
import io.rendezvous.federation.GraphQlResponse.Incremental;
import io.rendezvous.federation.GraphQlResponse.Refused;
import io.rendezvous.federation.GraphQlResponse.Subscribed;
import io.rendezvous.router.server.operation.ErrorBody;
import io.rendezvous.router.server.operation.Refusal;
import io.rendezvous.router.server.operation.RefusedException;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.web.reactive.socket.WebSocketMessage;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * One operation on a connection: {@code next} for each response, then {@code complete}; or {@code error}.
 *
 * @param ending runs just before the last message, from when on the client may use the id again
 */
record SocketOperation(String id, String requestId, ServerMessages messages, Runnable ending) {

    private static final Logger LOG = LoggerFactory.getLogger(SocketOperation.class);

    Flux<WebSocketMessage> run(Mono<GraphQlResponse> response) {
        return response.flatMapMany(this::answer).onErrorResume(failure -> last(() -> error(failure)));
    }

    private Flux<WebSocketMessage> answer(GraphQlResponse response) {
        return switch (response) {
            case Executed(var body) -> next(Flux.just(body));
            case Refused(var body) -> last(() -> messages.refused(id, body)).flux();
            case Incremental inParts -> next(inParts.parts());
            case Subscribed(var bodies) -> next(bodies);
        };
    }

    private Flux<WebSocketMessage> next(Flux<ByteBuf> bodies) {
        return bodies.map(body -> messages.next(id, body)).concatWith(last(() -> messages.complete(id)));
    }

    private Mono<WebSocketMessage> last(Supplier<WebSocketMessage> message) {
        return Mono.fromSupplier(message).doOnSubscribe(_ -> ending.run());
    }

    private WebSocketMessage error(Throwable failure) {
        return messages.error(id, ErrorBody.errors(refusal(failure), requestId));
    }

    private Refusal refusal(Throwable failure) {
        if (failure instanceof RefusedException refused) {
            return refused.refusal();
        }
        LOG.error("Operation {} failed", requestId, failure);
        return Refusal.of(HttpStatus.INTERNAL_SERVER_ERROR, ErrorCode.INTERNAL, "Something went wrong here.");
    }
}
