package io.rendezvous.federation;

import graphql.GraphQL;
import graphql.schema.GraphQLSchema;
import io.netty.buffer.ByteBuf;
import io.rendezvous.federation.execution.Endpoint;
import io.rendezvous.federation.execution.ErrorMasking;
import io.rendezvous.federation.execution.PlanExecutor;
import io.rendezvous.federation.execution.Run;
import io.rendezvous.federation.operation.Limits;
import io.rendezvous.federation.operation.RequestRefusedException;
import io.rendezvous.federation.planner.Circumstances;
import io.rendezvous.federation.planner.OperationPlanner;
import io.rendezvous.federation.schema.Supergraph;
import io.rendezvous.federation.schema.Supergraph.Subgraph;
import io.rendezvous.federation.transport.HttpTransport;
import io.rendezvous.federation.transport.LocalTransport;
import io.rendezvous.federation.transport.SubgraphTransport;
import java.net.URI;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Runs the operations of clients over a supergraph. Safe for use by many threads. */
public final class Engine implements AutoCloseable {

    /** The header that carries {@link GraphQlRequest#requestId()} to subgraphs. */
    public static final String REQUEST_ID = "x-request-id";

    private static final Logger LOGGER = LoggerFactory.getLogger(Engine.class);

    private final OperationPlanner planner;
    private final PlanExecutor executor;
    private final List<Endpoint> subgraphs;
    private final @Nullable SingleFlight flights;
    private final GradualRollout rollout;

    private Engine(
            OperationPlanner planner,
            List<Endpoint> subgraphs,
            ErrorMasking masking,
            GradualRollout rollout,
            @Nullable SingleFlight flights) {
        this.rollout = rollout;
        this.planner = planner;
        this.subgraphs = subgraphs;
        this.flights = flights;
        var schema = GraphQL.newGraphQL(planner.apiSchema()).build();
        executor = new PlanExecutor(subgraphs, new Endpoint("introspection", new LocalTransport(schema)), masking);
    }

    public static Builder builder() {
        return new Builder();
    }

    /** Plans and runs when subscribed to. Never fails: what goes wrong is in the response. */
    public Mono<GraphQlResponse> execute(GraphQlRequest request) {
        return Mono.defer(() -> run(request))
                .onErrorResume(
                        RuntimeException.class,
                        bug -> Mono.just(new GraphQlResponse.Executed(broken(request.requestId(), bug))));
    }

    private Mono<GraphQlResponse> run(GraphQlRequest request) {
        try {
            var format = request.incremental();
            var planned = planner.prepare(
                    request.document(), request.operationName(), request.variables(), circumstances(request));
            var run = new Run(
                    planned.plan(), planned.variables(), headers(request), request.requestId(), request.timeout());
            if (format != null && planned.plan().writer().defers()) {
                return Mono.just(
                        new GraphQlResponse.Incremental(format, guarded(run, executor.executeInParts(run, format))));
            }
            return switch (planned.plan().kind()) {
                case QUERY -> query(request, run).map(GraphQlResponse.Executed::new);
                case MUTATION -> executor.execute(run).map(GraphQlResponse.Executed::new);
                case SUBSCRIPTION -> Mono.just(new GraphQlResponse.Subscribed(guarded(run, executor.subscribe(run))));
            };
        } catch (RequestRefusedException refused) {
            return Mono.just(new GraphQlResponse.Refused(ErrorBody.of(refused.errors(), request.requestId())));
        }
    }

    private Circumstances circumstances(GraphQlRequest request) {
        var avoided = new BitSet();
        for (var index = 0; index < subgraphs.size(); index++) {
            avoided.set(index, !subgraphs.get(index).transport().available());
        }
        var on = planner.labels().stream()
                .filter(label -> rollout.isOn(label, request))
                .collect(Collectors.toSet());
        return new Circumstances(request.incremental() != null, avoided, on);
    }

    private Mono<ByteBuf> query(GraphQlRequest request, Run run) {
        var execution = executor.execute(run);
        return flights == null ? execution : flights.join(request, execution);
    }

    private static Flux<ByteBuf> guarded(Run run, Flux<ByteBuf> responses) {
        return responses.onErrorResume(RuntimeException.class, bug -> Mono.just(broken(run.requestId(), bug)));
    }

    private static Map<String, String> headers(GraphQlRequest request) {
        var headers = new HashMap<>(request.headers());
        headers.put(REQUEST_ID, request.requestId());
        return headers;
    }

    private static ByteBuf broken(String requestId, RuntimeException bug) {
        LOGGER.error("Request {} failed", requestId, bug);
        return ErrorBody.withoutData(ErrorCode.INTERNAL, "Something went wrong.", requestId);
    }

    /**
     * The plan of an operation for people to read.
     *
     * @throws RequestRefusedException when the operation can't run
     */
    public String explain(String document, @Nullable String operationName, Map<String, @Nullable Object> variables) {
        return planner.explain(document, operationName, variables);
    }

    /** The schema as clients see it. */
    public GraphQLSchema apiSchema() {
        return planner.apiSchema();
    }

    /** Closes the transports that can be closed. */
    @Override
    public void close() {
        for (var subgraph : subgraphs) {
            if (subgraph.transport() instanceof AutoCloseable closeable) {
                try {
                    closeable.close();
                } catch (Exception failure) {
                    LOGGER.warn("The transport of {} did not close", subgraph.name(), failure);
                }
            }
        }
    }

    public static final class Builder {

        private @Nullable Supergraph supergraph;
        private final Map<String, SubgraphTransport> transports = new HashMap<>();
        private Function<Subgraph, SubgraphTransport> fallback =
                subgraph -> HttpTransport.to(URI.create(subgraph.url())).build();
        private Limits limits = Limits.defaults();
        private ErrorMasking masking = ErrorMasking.knownCodes();
        private boolean singleFlight;
        private GradualRollout rollout = GradualRollout.byChance();

        private Builder() {}

        /** @param sdl a supergraph schema, as composition writes it */
        public Builder supergraph(String sdl) {
            supergraph = Supergraph.parse(sdl);
            return this;
        }

        /** The way to one subgraph, by its name. */
        public Builder transport(String subgraph, SubgraphTransport transport) {
            transports.put(subgraph, transport);
            return this;
        }

        /** The way to the subgraphs that have no transport of their own: HTTP to their URL if this is not called. */
        public Builder defaultTransport(Function<Subgraph, SubgraphTransport> transport) {
            fallback = transport;
            return this;
        }

        public Builder limits(Limits largest) {
            limits = largest;
            return this;
        }

        public Builder errorMasking(ErrorMasking rule) {
            masking = rule;
            return this;
        }

        /**
         * Whether a query waits for an equal one that is already under way, with the same variables and headers, and
         * gets its response: errors then name the request that ran. Mutations always run.
         */
        public Builder singleFlight(boolean shared) {
            singleFlight = shared;
            return this;
        }

        /** Who answers what is moving from one subgraph to another: by chance if this is not called. */
        public Builder gradualRollout(GradualRollout rule) {
            rollout = rule;
            return this;
        }

        /** @throws IllegalStateException when the supergraph is missing, or lacks a subgraph that has a transport */
        public Engine build() {
            if (supergraph == null) {
                throw new IllegalStateException("No supergraph");
            }
            var unknown = unknown(supergraph.subgraphs());
            if (!unknown.isEmpty()) {
                throw new IllegalStateException("Not in the supergraph: " + unknown);
            }
            var endpoints = supergraph.subgraphs().stream().map(this::endpoint).toList();
            return new Engine(
                    new OperationPlanner(supergraph, limits),
                    endpoints,
                    masking,
                    rollout,
                    singleFlight ? new SingleFlight() : null);
        }

        private Set<String> unknown(List<Subgraph> known) {
            var names = known.stream().map(Subgraph::name).toList();
            return transports.keySet().stream()
                    .filter(name -> !names.contains(name))
                    .collect(Collectors.toSet());
        }

        private Endpoint endpoint(Subgraph subgraph) {
            var own = transports.get(subgraph.name());
            return new Endpoint(subgraph.name(), own == null ? fallback.apply(subgraph) : own);
        }
    }
}
