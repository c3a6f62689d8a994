package io.rendezvous.router.server.execution;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.rendezvous.federation.GraphQlResponse;
import io.rendezvous.federation.GraphQlResponse.Executed;
import io.rendezvous.federation.operation.RequestRefusedException;
import io.rendezvous.router.server.operation.ErrorBody;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;
import org.springframework.http.HttpHeaders;
import reactor.core.publisher.Mono;

/** Whether a client sees the plan of its operation, in {@code extensions.queryPlan}. */
enum PlanExposure {
    NONE,
    /** With the response. */
    BESIDE,
    /** In place of the response: nothing runs. */
    ALONE;

    private static final String HEADER = "Apollo-Expose-Query-Plan";

    static PlanExposure wantedBy(HttpHeaders headers) {
        var wish = headers.getFirst(HEADER);
        if (wish == null) {
            return NONE;
        }
        return switch (wish) {
            case "true" -> BESIDE;
            case "dry-run" -> ALONE;
            default -> NONE;
        };
    }

    /** An operation that can't be planned runs into its refusal. */
    Mono<GraphQlResponse> expose(Mono<GraphQlResponse> execution, Supplier<String> plan) {
        return switch (this) {
            case NONE -> execution;
            case BESIDE ->
                execution.map(response ->
                        response instanceof Executed(var body) ? new Executed(beside(body, plan.get())) : response);
            case ALONE ->
                Mono.fromSupplier(plan)
                        .<GraphQlResponse>map(text -> new Executed(bytes("{\"data\":null," + extensions(text))))
                        .onErrorResume(RequestRefusedException.class, _ -> execution);
        };
    }

    /** The engine's responses end with their object's brace and have no extensions of their own. */
    private static ByteBuf beside(ByteBuf body, String plan) {
        return Unpooled.wrappedBuffer(
                body.slice(body.readerIndex(), body.readableBytes() - 1), bytes("," + extensions(plan)));
    }

    private static String extensions(String plan) {
        return "\"extensions\":{\"queryPlan\":" + ErrorBody.quoted(plan) + "}}";
    }

    private static ByteBuf bytes(String text) {
        return Unpooled.wrappedBuffer(text.getBytes(StandardCharsets.UTF_8));
    }
}
