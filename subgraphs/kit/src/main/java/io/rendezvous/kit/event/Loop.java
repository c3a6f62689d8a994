package io.rendezvous.kit.event;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.util.retry.Retry;

/** Does one pass after another: at once while there is more to do, after a pause or a wake-up when there isn't. */
final class Loop {

    private static final Logger LOG = LoggerFactory.getLogger(Loop.class);
    private static final Duration FIRST_BACKOFF = Duration.ofMillis(200);
    private static final Duration LAST_BACKOFF = Duration.ofSeconds(10);

    private final String name;
    private final Mono<Boolean> pass;
    private final Duration pause;
    private final AtomicBoolean woken = new AtomicBoolean();
    private final Sinks.Many<Boolean> wakeUps = Sinks.many().multicast().directBestEffort();
    private final Disposable.Swap running = Disposables.swap();

    /** @param pass true when there is more to do; after a failure it is tried again, each time a little later */
    Loop(String name, Mono<Boolean> pass, Duration pause) {
        this.name = name;
        this.pass = pass;
        this.pause = pause;
    }

    void start() {
        running.update(pass.flatMap(more -> more ? Mono.just(true) : rest())
                .repeat()
                .retryWhen(Retry.backoff(Long.MAX_VALUE, FIRST_BACKOFF)
                        .maxBackoff(LAST_BACKOFF)
                        .transientErrors(true)
                        .doBeforeRetry(retry -> LOG.warn("{} waits: {}", name, reason(retry.failure()))))
                .subscribe());
    }

    void wake() {
        woken.set(true);
        wakeUps.tryEmitNext(true);
    }

    void stop() {
        running.update(Disposables.disposed());
    }

    private Mono<Boolean> rest() {
        return Mono.defer(() -> woken.getAndSet(false)
                ? Mono.just(true)
                : wakeUps.asFlux().next().timeout(pause, Mono.just(true)));
    }

    private static String reason(Throwable failure) {
        return failure.toString();
    }
}
