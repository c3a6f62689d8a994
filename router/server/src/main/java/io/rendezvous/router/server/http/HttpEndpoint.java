package io.rendezvous.router.server.http;

import io.netty.buffer.ByteBuf;
import io.rendezvous.federation.ErrorCode;
import io.rendezvous.federation.GraphQlResponse;
import io.rendezvous.federation.GraphQlResponse.Executed;
import io.rendezvous.federation.GraphQlResponse.Incremental;
import io.rendezvous.federation.GraphQlResponse.Refused;
import io.rendezvous.federation.GraphQlResponse.Subscribed;
import io.rendezvous.router.server.execution.OperationContext;
import io.rendezvous.router.server.execution.Operations;
import io.rendezvous.router.server.health.Departure;
import io.rendezvous.router.server.http.Accepts.Form;
import io.rendezvous.router.server.operation.OperationParameters;
import io.rendezvous.router.server.operation.Refusal;
import io.rendezvous.router.server.operation.RefusedException;
import io.rendezvous.router.server.operation.RequestId;
import io.rendezvous.router.server.security.Caller;
import io.rendezvous.router.server.security.Doorkeeper;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebHandler;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** GraphQL over HTTP; in parts and over server-sent events for those who ask for them. */
public final class HttpEndpoint implements WebHandler {

    private static final Logger LOG = LoggerFactory.getLogger(HttpEndpoint.class);

    private final Doorkeeper doorkeeper;
    private final Operations operations;
    private final ParameterReader reader;
    private final EventStreamWriter events;
    private final Departure departure;

    public HttpEndpoint(Doorkeeper doorkeeper, Operations operations, HttpLimits limits, Departure departure) {
        this.departure = departure;
        this.doorkeeper = doorkeeper;
        this.operations = operations;
        this.reader = new ParameterReader(limits.bodyBytes(), limits.bodyTimeout());
        this.events = new EventStreamWriter(limits.keepAlive());
    }

    @Override
    public Mono<Void> handle(ServerWebExchange exchange) {
        Accepts accepts;
        try {
            accepts = Accepts.of(exchange.getRequest().getHeaders());
            checkMethod(exchange.getRequest().getMethod());
        } catch (RefusedException e) {
            return ResponseWriter.refused(exchange, Form.GRAPHQL_RESPONSE, e.refusal());
        }
        return doorkeeper
                .admit(exchange)
                .flatMap(caller -> reader.read(exchange.getRequest())
                        .flatMap(parameters -> execute(exchange, accepts, caller, parameters))
                        .flatMap(response -> write(exchange, accepts, caller, response)))
                .onErrorResume(failure -> refuse(exchange, accepts.form(), failure));
    }

    private static void checkMethod(HttpMethod method) {
        if (!method.equals(HttpMethod.POST) && !method.equals(HttpMethod.GET)) {
            throw methodNotAllowed("Use POST, or GET for queries.", "GET, POST");
        }
    }

    private Mono<GraphQlResponse> execute(
            ServerWebExchange exchange, Accepts accepts, Caller caller, OperationParameters parameters) {
        var request = exchange.getRequest();
        var document = operations.document(parameters);
        if (request.getMethod().equals(HttpMethod.GET) && operations.mutates(document, parameters)) {
            throw methodNotAllowed("Use POST for mutations.", "POST");
        }
        var context = new OperationContext(request.getHeaders(), caller, RequestId.of(exchange), accepts.parts());
        return operations.execute(document, parameters, context);
    }

    private Mono<Void> write(ServerWebExchange exchange, Accepts accepts, Caller caller, GraphQlResponse response) {
        if (accepts.document() == null && accepts.events()) {
            return events.write(exchange, bodies(response), ending(caller));
        }
        return switch (response) {
            case Executed(var body) -> ResponseWriter.executed(exchange, accepts.form(), body);
            case Refused(var body) -> ResponseWriter.refused(exchange, accepts.form(), body);
            case Incremental(var format, var parts) -> MultipartWriter.write(exchange, format, parts);
            case Subscribed(var bodies) when accepts.events() -> events.write(exchange, bodies, ending(caller));
            case Subscribed _ -> Mono.error(needsEvents());
        };
    }

    private Mono<?> ending(Caller caller) {
        return Mono.firstWithSignal(doorkeeper.dismissal(caller), departure.signal());
    }

    private static Flux<ByteBuf> bodies(GraphQlResponse response) {
        return switch (response) {
            case Executed(var body) -> Flux.just(body);
            case Refused(var body) -> Flux.just(body);
            case Incremental inParts -> inParts.parts();
            case Subscribed(var bodies) -> bodies;
        };
    }

    private static Mono<Void> refuse(ServerWebExchange exchange, Form form, Throwable failure) {
        return exchange.getResponse().isCommitted()
                ? Mono.error(failure)
                : ResponseWriter.refused(exchange, form, refusal(exchange, failure));
    }

    private static Refusal refusal(ServerWebExchange exchange, Throwable failure) {
        if (failure instanceof RefusedException refused) {
            return refused.refusal();
        }
        LOG.error("Request {} failed", RequestId.of(exchange), failure);
        return Refusal.of(HttpStatus.INTERNAL_SERVER_ERROR, ErrorCode.INTERNAL, "Something went wrong here.");
    }

    private static RefusedException methodNotAllowed(String message, String allowed) {
        return Refusal.of(HttpStatus.METHOD_NOT_ALLOWED, ErrorCode.BAD_USER_INPUT, message)
                .with(HttpHeaders.ALLOW, allowed)
                .exception();
    }

    private static RefusedException needsEvents() {
        return Refusal.of(
                        HttpStatus.NOT_ACCEPTABLE,
                        ErrorCode.BAD_USER_INPUT,
                        "A subscription needs text/event-stream or a WebSocket.")
                .exception();
    }
}
