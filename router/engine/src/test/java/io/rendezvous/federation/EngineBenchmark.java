package io.rendezvous.federation;

import com.sun.management.OperatingSystemMXBean;
import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import reactor.core.publisher.Flux;

/**
 * Measures the engine against real subgraphs over HTTP, without a server in front: arguments are a supergraph's file, an
 * operation's file, seconds for each window and the number of windows. Prints processor time and allocation of the
 * whole process for each request; each request has an authorization of its own.
 */
final class EngineBenchmark {

    private static final int CONCURRENCY = 50;
    private static final AtomicInteger REQUESTS = new AtomicInteger();
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private static final OperatingSystemMXBean SYSTEM =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    private EngineBenchmark() {}

    public static void main(String[] arguments) throws IOException {
        var document = Files.readString(Path.of(arguments[1]));
        try (var engine = Engine.builder()
                .supergraph(Files.readString(Path.of(arguments[0])))
                .build()) {
            var expected = body(
                    Objects.requireNonNull(engine.execute(request(document)).block()));
            System.out.printf("answer of %d bytes: %s…%n", expected.length(), expected.substring(0, 100));
            System.out.println(engine.explain(document, null, Map.of()));
            for (var window = 0; window < Integer.parseInt(arguments[3]); window++) {
                measure(engine, document, expected, Integer.parseInt(arguments[2]));
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
