package io.rendezvous.bench;

import com.sun.management.OperatingSystemMXBean;
import com.sun.management.ThreadMXBean;
import io.rendezvous.bench.subgraphs.Scenario;
import io.rendezvous.federation.Engine;
import io.rendezvous.federation.GraphQlRequest;
import io.rendezvous.federation.GraphQlResponse;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import reactor.core.publisher.Flux;

/**
 * Measures the engine with its HTTP client, without a server in front, against the subgraphs of another process: arguments
 * are seconds for each window and the number of windows. Prints processor time and allocation of the whole process for
 * each request; each request has an authorization of its own.
 */
final class EngineOverHttp {

    private static final int CONCURRENCY = 50;
    private static final AtomicInteger REQUESTS = new AtomicInteger();
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private static final OperatingSystemMXBean SYSTEM =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    private EngineOverHttp() {}

    public static void main(String[] arguments) {
        var document = Scenario.query();
        try (var engine = Engine.builder().supergraph(Scenario.supergraph()).build()) {
            var expected = body(
                    Objects.requireNonNull(engine.execute(request(document)).block()));
            System.out.printf("answer of %d bytes: %s…%n", expected.length(), expected.substring(0, 100));
            for (var window = 0; window < Integer.parseInt(arguments[1]); window++) {
                measure(engine, document, expected, Integer.parseInt(arguments[0]));
            }
        }
    }

    private static void measure(Engine engine, String document, String expected, int seconds) {
        var wrong = new AtomicInteger();
        var done = new AtomicLong();
        var length = expected.getBytes(StandardCharsets.UTF_8).length;
        var allocated = THREADS.getTotalThreadAllocatedBytes();
        var processor = SYSTEM.getProcessCpuTime();
        var started = System.nanoTime();
        Flux.<Integer>generate(sink -> sink.next(0))
                .take(Duration.ofSeconds(seconds))
                .flatMap(_ -> engine.execute(request(document)), CONCURRENCY, 1)
                .doOnNext(response -> {
                    var body = ((GraphQlResponse.Executed) response).body();
                    wrong.addAndGet(body.readableBytes() == length ? 0 : 1);
                    done.incrementAndGet();
                    body.release();
                })
                .blockLast();
        var requests = done.get();
        System.out.printf(
                Locale.ROOT,
                "%.0f requests/s, %.3f ms of processor time and %d KB allocated for each, %d wrong%n",
                requests * 1e9 / (System.nanoTime() - started),
                (SYSTEM.getProcessCpuTime() - processor) / 1e6 / requests,
                (THREADS.getTotalThreadAllocatedBytes() - allocated) / 1024 / requests,
                wrong.get());
    }

    private static GraphQlRequest request(String document) {
        var number = REQUESTS.incrementAndGet();
        return new GraphQlRequest(
                document,
                null,
                Map.of(),
                Map.of("authorization", "Bearer " + number),
                "request-" + number,
                Duration.ofSeconds(30));
    }

    private static String body(GraphQlResponse response) {
        return ((GraphQlResponse.Executed) response).body().toString(StandardCharsets.UTF_8);
    }
}
