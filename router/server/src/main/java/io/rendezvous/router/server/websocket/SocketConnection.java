package io.rendezvous.router.server.websocket;

import io.rendezvous.federation.ErrorCode;
import io.rendezvous.router.server.execution.OperationContext;
import io.rendezvous.router.server.execution.Operations;
import io.rendezvous.router.server.health.Departure;
import io.rendezvous.router.server.operation.ErrorBody;
import io.rendezvous.router.server.operation.Refusal;
import io.rendezvous.router.server.operation.RefusedException;
import io.rendezvous.router.server.operation.RequestId;
import io.rendezvous.router.server.security.Caller;
import io.rendezvous.router.server.security.Doorkeeper;
import io.rendezvous.router.server.websocket.ClientMessage.Complete;
import io.rendezvous.router.server.websocket.ClientMessage.Init;
import io.rendezvous.router.server.websocket.ClientMessage.Ping;
import io.rendezvous.router.server.websocket.ClientMessage.Pong;
import io.rendezvous.router.server.websocket.ClientMessage.Subscribe;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.reactive.socket.CloseStatus;
import org.springframework.web.reactive.socket.WebSocketMessage;
import org.springframework.web.reactive.socket.WebSocketSession;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.util.concurrent.Queues;

/**
 * One client from its handshake to its close.
 *
 * <pre>
 * incoming ──▶ init ──▶ admission ──▶ caller
 *          └─▶ started operations ──▶ outgoing
 * </pre>
 *
 * <p>Whatever wants the connection to end emits into {@code closing}.
 */
final class SocketConnection {

    private static final int WAITING_REPLIES = 64;

    /** How many events of a subscription wait for a slow client; the next ones wait at their source. */
    private static final int EVENTS_AHEAD = 16;

    private final WebSocketSession session;
    private final ServerWebExchange handshake;
    private final Doorkeeper doorkeeper;
    private final Operations operations;
    private final SocketLimits limits;
    private final Departure departure;
    private final ServerMessages messages;

    private final Sinks.One<Init> init = Sinks.one();
    private final Sinks.One<CloseStatus> closing = Sinks.one();
    private final Sinks.Many<WebSocketMessage> replies = Sinks.many()
            .unicast()
            .onBackpressureBuffer(Queues.<WebSocketMessage>get(WAITING_REPLIES).get());
    private final Sinks.Many<Flux<WebSocketMessage>> started =
            Sinks.many().unicast().onBackpressureBuffer();
    private final Map<String, Sinks.Empty<Void>> running = new ConcurrentHashMap<>();
    private volatile @Nullable Caller caller;

    SocketConnection(
            WebSocketSession session,
            ServerWebExchange handshake,
            Doorkeeper doorkeeper,
            Operations operations,
            SocketLimits limits,
            Departure departure) {
        this.departure = departure;
        this.session = session;
        this.handshake = handshake;
        this.doorkeeper = doorkeeper;
        this.operations = operations;
        this.limits = limits;
        this.messages = new ServerMessages(session);
    }

    Mono<Void> run() {
        return Mono.when(incoming(), initTimeout(), admission(), departure(), outgoing());
    }

    /** Ends with the socket: Netty takes an end before that for a close without a code. */
    private Mono<Void> incoming() {
        return session.receive()
                .timeout(limits.keepAlive().multipliedBy(2))
                .doOnNext(this::receive)
                .doOnComplete(() -> close(CloseStatus.NORMAL))
                .onErrorResume(TimeoutException.class, _ -> Mono.fromRunnable(() -> close(CloseStatus.GOING_AWAY)))
                .then();
    }

    private Mono<Void> initTimeout() {
        return Mono.delay(limits.initTimeout())
                .doOnNext(_ -> close(CloseCodes.INIT_TIMEOUT))
                .takeUntilOther(Mono.firstWithSignal(init.asMono(), closing.asMono()))
                .then();
    }

    private Mono<Void> departure() {
        return departure
                .signal()
                .doOnSuccess(_ -> close(CloseStatus.GOING_AWAY))
                .takeUntilOther(closing.asMono());
    }

    /** Lets the client in, and asks the doorkeeper again each time its token expires. */
    private Mono<Void> admission() {
        return init.asMono()
                .flatMapMany(given -> admit(given)
                        .expand(admitted -> doorkeeper.dismissal(admitted).then(Mono.defer(() -> admit(given)))))
                .doOnNext(this::admitted)
                .onErrorResume(RefusedException.class, _ -> Mono.fromRunnable(this::dismissed))
                .doOnError(_ -> close(CloseCodes.INTERNAL))
                .takeUntilOther(closing.asMono())
                .then();
    }

    private Mono<Void> outgoing() {
        var pings = Flux.interval(limits.keepAlive()).onBackpressureDrop().map(_ -> messages.ping());
        var results = started.asFlux().flatMap(Function.identity(), Integer.MAX_VALUE, EVENTS_AHEAD);
        return session.send(Flux.merge(replies.asFlux(), results, pings).takeUntilOther(closing.asMono()))
                .then(closing.asMono())
                .flatMap(session::close);
    }

    private Mono<Caller> admit(Init given) {
        return doorkeeper.admit(handshake, given.authorization());
    }

    private void admitted(Caller admitted) {
        if (caller == null) {
            reply(messages.acknowledged());
        }
        caller = admitted;
    }

    private void dismissed() {
        close(caller == null ? CloseCodes.FORBIDDEN : CloseCodes.UNAUTHORIZED);
    }

    private void receive(WebSocketMessage frame) {
        switch (frame.getType()) {
            case TEXT -> receive(frame.getPayloadAsText());
            case BINARY -> close(CloseCodes.invalidMessage("Messages are text"));
            case PING, PONG -> {}
        }
    }

    private void receive(String text) {
        try {
            switch (ClientMessage.parse(text)) {
                case Init given -> initialise(given);
                case Ping _ -> reply(messages.pong());
                case Pong _ -> {}
                case Subscribe subscribe -> subscribe(subscribe);
                case Complete(var id) -> cancel(id);
            }
        } catch (RefusedException e) {
            close(CloseCodes.invalidMessage(e.refusal().message()));
        }
    }

    private void initialise(Init given) {
        if (init.tryEmitValue(given).isFailure()) {
            close(CloseCodes.TOO_MANY_INITS);
        }
    }

    private void subscribe(Subscribe subscribe) {
        var current = caller;
        if (current == null) {
            close(CloseCodes.UNAUTHORIZED);
        } else if (running.containsKey(subscribe.id())) {
            close(CloseCodes.duplicate(subscribe.id()));
        } else if (running.size() >= limits.operations()) {
            reply(messages.error(subscribe.id(), ErrorBody.errors(tooManyOperations(), RequestId.of(handshake))));
        } else {
            start(subscribe, current);
        }
    }

    private void start(Subscribe subscribe, Caller current) {
        var id = subscribe.id();
        var cancelled = Sinks.<Void>empty();
        running.put(id, cancelled);
        var requestId = RequestId.make();
        var operation = new SocketOperation(id, requestId, messages, () -> running.remove(id, cancelled));
        var context = new OperationContext(handshake.getRequest().getHeaders(), current, requestId, null);
        var response = Mono.defer(
                () -> operations.execute(operations.document(subscribe.parameters()), subscribe.parameters(), context));
        emit(started, operation.run(response).takeUntilOther(cancelled.asMono()));
    }

    private void cancel(String id) {
        var cancelled = running.remove(id);
        if (cancelled != null) {
            cancelled.tryEmitEmpty();
        }
    }

    private void reply(WebSocketMessage message) {
        emit(replies, message);
    }

    private <T> void emit(Sinks.Many<T> sink, T value) {
        if (sink.tryEmitNext(value) == Sinks.EmitResult.FAIL_OVERFLOW) {
            close(CloseStatus.POLICY_VIOLATION);
        }
    }

    private void close(CloseStatus status) {
        closing.tryEmitValue(status);
    }

    private static Refusal tooManyOperations() {
        return Refusal.of(
                HttpStatus.TOO_MANY_REQUESTS, ErrorCode.RATE_LIMITED, "Too many operations run on this connection.");
    }
}
