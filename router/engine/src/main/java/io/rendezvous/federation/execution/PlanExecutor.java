package io.rendezvous.federation.execution;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.netty.buffer.ByteBuf;
import io.rendezvous.federation.IncrementalFormat;
import io.rendezvous.federation.json.JsonOutput;
import io.rendezvous.federation.plan.Plan;
import io.rendezvous.federation.transport.SubgraphRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import reactor.core.CoreSubscriber;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Runs plans against subgraphs. */
public final class PlanExecutor {

    /** Events of one subscription that are completed at the same time; the next ones wait in the subgraph. */
    private static final int EVENTS_AT_ONCE = 4;

    private final List<Endpoint> subgraphs;
    private final Endpoint introspection;
    private final ErrorMasking masking;
    private final Workspace.Pool workspaces = new Workspace.Pool();
    private final LoadingCache<Plan, Program> programs =
            Caffeine.newBuilder().weakKeys().build(Program::of);

    /**
     * @param subgraphs by the index that plans know them by
     * @param introspection answers what plans ask of subgraph -1
     */
    public PlanExecutor(List<Endpoint> subgraphs, Endpoint introspection, ErrorMasking masking) {
        this.subgraphs = List.copyOf(subgraphs);
        this.introspection = introspection;
        this.masking = masking;
    }

    /** Runs a query or mutation. Whoever receives the response releases it. */
    public Mono<ByteBuf> execute(Run run) {
        return execution(run, null);
    }

    /**
     * Runs a query or mutation that defers some of its answer: a first part, then the rest as it arrives. Whoever
     * receives the parts releases them.
     */
    public Flux<ByteBuf> executeInParts(Run run, IncrementalFormat format) {
        return Flux.<ByteBuf>create(sink -> {
                    var program = programs.get(run.plan());
                    var execution = new Execution(this, program, run, null, format, new Outlet.Parts(sink));
                    sink.onDispose(execution::cancel);
                    execution.request(Long.MAX_VALUE);
                })
                .doOnDiscard(ByteBuf.class, ByteBuf::release);
    }

    /** Runs a subscription: a response per event, in order. A failing source ends in a last response that says so. */
    public Flux<ByteBuf> subscribe(Run run) {
        var source = run.plan().source();
        if (source == null) {
            throw new IllegalArgumentException("Not a subscription");
        }
        var variables = new JsonOutput(256);
        VariablesWriter.write(source.variables(), run.variables(), variables, false);
        var endpoint = endpoint(source.subgraph());
        var request = new SubgraphRequest(
                endpoint.name(),
                source.operation().text(),
                source.operation().name(),
                variables.toByteArray(),
                run.headers(),
                run.timeout(),
                false);
        return Flux.defer(() -> endpoint.transport().subscribe(request))
                .map(Event::of)
                .onErrorResume(failure -> Mono.just(Event.failed(failure)))
                .flatMapSequential(event -> execution(run, event), EVENTS_AT_ONCE, 1)
                .doOnDiscard(ByteBuf.class, ByteBuf::release);
    }

    private Mono<ByteBuf> execution(Run run, @Nullable Event event) {
        return new Mono<>() {
            @Override
            public void subscribe(CoreSubscriber<? super ByteBuf> subscriber) {
                var program = programs.get(run.plan());
                var outlet = new Outlet.Single(subscriber);
                subscriber.onSubscribe(new Execution(PlanExecutor.this, program, run, event, null, outlet));
            }
        };
    }

    Endpoint endpoint(int subgraph) {
        return subgraph < 0 ? introspection : subgraphs.get(subgraph);
    }

    ErrorMasking masking() {
        return masking;
    }

    Workspace.Pool workspaces() {
        return workspaces;
    }
}
