package io.rendezvous.router.server;

import graphql.ExecutionInput;
import graphql.ExecutionResult;
import graphql.GraphQL;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.rendezvous.federation.GraphQlRequest;
import io.rendezvous.federation.GraphQlResponse;
import io.rendezvous.router.server.execution.OperationExecutor;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

record TestExecutor(GraphQL graph) implements OperationExecutor {
    @Override
    public Mono<GraphQlResponse> execute(GraphQlRequest request) {
        return Mono.fromFuture(() -> graph.executeAsync(ExecutionInput.newExecutionInput(request.document())
                        .operationName(request.operationName())
                        .variables(request.variables())
                        .graphQLContext(java.util.Map.of("headers", request.headers()))))
                .map(result -> result.isDataPresent()
                        ? result.getData() instanceof Publisher<?> p
                                ? new GraphQlResponse.Subscribed(Flux.from(p).map(e -> body((ExecutionResult) e)))
                                : new GraphQlResponse.Executed(body(result))
                        : new GraphQlResponse.Refused(body(result)));
    }

    private static ByteBuf body(ExecutionResult result) {
        return Unpooled.wrappedBuffer(JsonMapper.shared().writeValueAsBytes(result.toSpecification()));
    }
}
