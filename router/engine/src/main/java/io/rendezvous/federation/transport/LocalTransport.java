package io.rendezvous.federation.transport;

import graphql.ExecutionInput;
import graphql.ExecutionResult;
import graphql.GraphQL;
import io.rendezvous.federation.json.Json;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/**
 * A subgraph in this process. Its data fetchers find the request's headers, a {@code Map<String, String>}, in the
 * GraphQL context under {@link #HEADERS}.
 */
public final class LocalTransport implements SubgraphTransport {

    public static final String HEADERS = "headers";

    private final Function<ExecutionInput, ? extends CompletionStage<ExecutionResult>> schema;
    private final @Nullable Scheduler scheduler;

    /** Runs data fetchers on the calling thread, so they must not block. */
    public LocalTransport(GraphQL graphql) {
        this(graphql::executeAsync);
    }

    /** Runs data fetchers on {@code executor}, one of virtual threads if they block. */
    public LocalTransport(GraphQL graphql, Executor executor) {
        this(graphql::executeAsync, Schedulers.fromExecutor(executor));
    }

    /** Runs whatever executes GraphQL, on the calling thread. */
    public LocalTransport(Function<ExecutionInput, ? extends CompletionStage<ExecutionResult>> schema) {
        this(schema, null);
    }

    private LocalTransport(
            Function<ExecutionInput, ? extends CompletionStage<ExecutionResult>> schema,
            @Nullable Scheduler scheduler) {
        this.schema = schema;
        this.scheduler = scheduler;
    }

    @Override
    public Mono<byte[]> execute(SubgraphRequest request) {
        return run(request).map(LocalTransport::body);
    }

    @Override
    public Flux<byte[]> subscribe(SubgraphRequest request) {
        return run(request).flatMapMany(result -> {
            var events = result.getData() instanceof Publisher<?> publisher ? publisher : Mono.just(result);
            return Flux.from(events).cast(ExecutionResult.class).map(LocalTransport::body);
        });
    }

    private Mono<ExecutionResult> run(SubgraphRequest request) {
        var run = Mono.fromCompletionStage(() -> schema.apply(input(request)));
        return scheduler == null ? run : run.subscribeOn(scheduler);
    }

    @SuppressWarnings("unchecked")
    private static ExecutionInput input(SubgraphRequest request) {
        var input = ExecutionInput.newExecutionInput(request.operation())
                .variables((Map<String, Object>) Json.decode(request.variables()))
                .graphQLContext(Map.of(HEADERS, request.headers()));
        return (request.operationName().isEmpty() ? input : input.operationName(request.operationName())).build();
    }

    private static byte[] body(ExecutionResult result) {
        return Json.encode(result.toSpecification());
    }
}
