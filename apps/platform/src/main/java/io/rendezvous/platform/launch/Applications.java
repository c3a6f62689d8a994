package io.rendezvous.platform.launch;

import io.rendezvous.platform.logs.CurrentPart;
import io.rendezvous.platform.process.Reason;
import io.rendezvous.platform.process.Refusal;
import java.time.Instant;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ConfigurableApplicationContext;

/** The applications in this JVM, each in a Spring context of its own, started two at a time. */
final class Applications {
    private static final Logger log = LoggerFactory.getLogger(Applications.class);
    private static final int AT_A_TIME = 2;

    private final Wiring wiring;
    private final Deque<Running> running = new ConcurrentLinkedDeque<>();
    private final ExecutorService threads =
            Executors.newFixedThreadPool(AT_A_TIME, Thread.ofPlatform().daemon().factory());
    private volatile boolean stopping;

    private record Running(Part part, ConfigurableApplicationContext context) {
        Instant since() {
            return Instant.ofEpochMilli(context.getStartupDate());
        }
    }

    Applications(Wiring wiring) {
        this.wiring = wiring;
    }

    /** Returns when all are ready; after the first failure none that still waits is begun. */
    void start(List<Part> parts, Progress progress) {
        try {
            CompletableFuture.allOf(parts.stream()
                            .map(part -> CompletableFuture.runAsync(() -> startUnlessStopping(part, progress), threads))
                            .toArray(CompletableFuture<?>[]::new))
                    .join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof Refusal refusal ? refusal : e;
        } catch (RejectedExecutionException e) {
            throw new Refusal("Rendezvous was stopped before its applications started.", e);
        }
    }

    /** The parts that are ready, in the order of starting. */
    SequencedMap<Part, Instant> readySince() {
        var since = new LinkedHashMap<Part, Instant>();
        running.reversed().forEach(application -> since.put(application.part(), application.since()));
        return since;
    }

    /** Waits for those that are starting, then closes all, the last started first. */
    void stop() {
        stopping = true;
        threads.close();
        for (var last = running.poll(); last != null; last = running.poll()) {
            close(last);
        }
    }

    private void startUnlessStopping(Part part, Progress progress) {
        if (!stopping) {
            progress.begins(part.name());
            CurrentPart.inThreadOf(part.name(), () -> start(part, progress));
        }
    }

    private void start(Part part, Progress progress) {
        try {
            var builder = part.application().get().registerShutdownHook(false);
            builder.initializers(new SharedJvm(part.name()));
            running.push(new Running(part, builder.run(wiring.arguments(part))));
            progress.ready(part.name());
        } catch (RuntimeException e) {
            stopping = true;
            log.error("{} did not start", part.name(), e);
            progress.fails(part.name());
            var reason = part.name() + " did not start: " + Reason.of(e);
            throw new Refusal(reason + " (log: " + wiring.log(part) + ").", e);
        }
    }

    private static void close(Running application) {
        CurrentPart.inThreadOf(application.part().name(), () -> {
            try {
                application.context().close();
            } catch (RuntimeException e) {
                log.warn("{} did not close in order", application.part().name(), e);
            }
        });
    }
}
