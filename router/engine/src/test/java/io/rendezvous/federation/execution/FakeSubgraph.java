package io.rendezvous.federation.execution;

import io.rendezvous.federation.transport.SubgraphRequest;
import io.rendezvous.federation.transport.SubgraphTransport;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

/** Answers operations by their text: at once, or when the test says so. */
final class FakeSubgraph implements SubgraphTransport {

    private final Map<String, Mono<String>> answers = new LinkedHashMap<>();
    final List<SubgraphRequest> requests = new ArrayList<>();
    final List<String> cancelled = new ArrayList<>();
    Flux<byte[]> events = Flux.empty();

    FakeSubgraph answers(String operation, String body) {
        answers.put(operation, Mono.just(body));
        return this;
    }

    FakeSubgraph fails(String operation, Throwable failure) {
        answers.put(operation, Mono.error(failure));
        return this;
    }

    /** The answer comes when the test emits it to the sink. */
    Sinks.One<String> holds(String operation) {
        var sink = Sinks.<String>one();
        answers.put(operation, sink.asMono().doOnCancel(() -> cancelled.add(operation)));
        return sink;
    }

    FakeSubgraph streams(String... bodies) {
        events = Flux.fromArray(bodies).map(body -> body.getBytes(StandardCharsets.UTF_8));
        return this;
    }

    /** The operations in order of their start. */
    List<String> operations() {
        return requests.stream().map(SubgraphRequest::operation).toList();
    }

    String variables(String operation) {
        return requests.stream()
                .filter(request -> request.operation().equals(operation))
                .map(request -> new String(request.variables(), StandardCharsets.UTF_8))
                .findFirst()
                .orElseThrow();
    }

    @Override
    public Mono<byte[]> execute(SubgraphRequest request) {
        requests.add(request);
        return answers.getOrDefault(request.operation(), Mono.never())
                .map(body -> body.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public Flux<byte[]> subscribe(SubgraphRequest request) {
        requests.add(request);
        return events;
    }
}
