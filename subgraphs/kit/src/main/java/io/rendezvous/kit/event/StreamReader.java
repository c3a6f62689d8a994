package io.rendezvous.kit.event;

import io.rendezvous.kit.error.ErrorCode;
import io.rendezvous.kit.error.Fault;
import io.rendezvous.kit.observe.RequestId;
import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.redis.connection.stream.Consumer;
import org.springframework.data.redis.connection.stream.MapRecord;
import org.springframework.data.redis.connection.stream.ReadOffset;
import org.springframework.data.redis.connection.stream.StreamOffset;
import org.springframework.data.redis.connection.stream.StreamReadOptions;
import org.springframework.data.redis.core.ReactiveStringRedisTemplate;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

/**
 * Reads one stream for one subgraph and hands its events over one by one. All replicas are the same consumer of the
 * group and take turns by a lease, so order holds, and whoever takes over begins with what its predecessor was given
 * and did not acknowledge.
 */
final class StreamReader {

    private static final Logger LOG = LoggerFactory.getLogger(StreamReader.class);
    private static final int BATCH = 50;
    private static final ReadOffset UNACKNOWLEDGED = ReadOffset.from("0");
    private static final Retry A_FEW_TIMES = Retry.backoff(4, Duration.ofMillis(100))
            .filter(failure -> !isOutage(failure))
            .onRetryExhaustedThrow((_, last) -> last.failure());

    private final String stream;
    private final Consumer consumer;
    private final List<EventHandler> handlers;
    private final ReactiveStringRedisTemplate redis;
    private final Inbox inbox;
    private final Lease lease;
    private final Loop loop;

    private volatile ReadOffset from = UNACKNOWLEDGED;

    StreamReader(
            String stream,
            String subgraph,
            List<EventHandler> handlers,
            ReactiveStringRedisTemplate redis,
            Inbox inbox,
            EventTiming timing) {
        this.stream = stream;
        this.consumer = Consumer.from(subgraph, subgraph);
        this.handlers = handlers;
        this.redis = redis;
        this.inbox = inbox;
        this.lease = new Lease(redis, stream + ":" + subgraph, timing.lease());
        this.loop = new Loop(subgraph + " reading " + stream, Mono.defer(this::pass), timing.poll());
    }

    void start() {
        loop.start();
    }

    Mono<Void> stop() {
        loop.stop();
        return lease.giveUp();
    }

    private Mono<Boolean> pass() {
        return lease.take().flatMap(mine -> mine ? readAndHandle() : standBy()).doOnError(_ -> from = UNACKNOWLEDGED);
    }

    private Mono<Boolean> standBy() {
        from = UNACKNOWLEDGED;
        return Mono.just(false);
    }

    private Mono<Boolean> readAndHandle() {
        var pending = from.equals(UNACKNOWLEDGED);
        return (pending ? createGroup() : Mono.empty())
                .thenMany(read())
                .collectList()
                .flatMap(entries -> handleAll(entries).thenReturn(!entries.isEmpty()))
                .map(more -> {
                    from = pending && more ? UNACKNOWLEDGED : ReadOffset.lastConsumed();
                    return more || pending;
                });
    }

    @SuppressWarnings("unchecked")
    private Flux<MapRecord<String, String, String>> read() {
        return redis.<String, String>opsForStream()
                .read(consumer, StreamReadOptions.empty().count(BATCH), StreamOffset.create(stream, from));
    }

    /** Keeps the lease while it works; stops before the next event when it is lost. */
    private Mono<Void> handleAll(List<MapRecord<String, String, String>> entries) {
        return Flux.fromIterable(entries)
                .concatMap(entry -> lease.take()
                        .flatMap(mine -> mine
                                ? handle(entry)
                                : Mono.error(new IllegalStateException("another process has taken over"))))
                .then();
    }

    private Mono<Void> handle(MapRecord<String, String, String> entry) {
        return Mono.fromCallable(() -> Event.fromJson(envelope(entry)))
                .flatMap(event -> handleOnce(event).retryWhen(A_FEW_TIMES))
                .onErrorResume(failure -> !isOutage(failure), failure -> park(entry, failure))
                .then(Mono.defer(() -> acknowledge(entry)));
    }

    private Mono<Void> handleOnce(Event event) {
        var interested = handlers.stream()
                .filter(handler -> handler.type().equals(event.type()))
                .toList();
        if (interested.isEmpty()) {
            return Mono.empty();
        }
        var handling = Flux.fromIterable(interested)
                .concatMap(handler -> handler.handle(event))
                .then();
        return inbox.once(event, handling).contextWrite(context -> RequestId.putInto(context, event.requestId()));
    }

    private Mono<Void> park(MapRecord<String, String, String> entry, Throwable failure) {
        LOG.error("{} of {} is parked", entry.getId(), stream, failure);
        return inbox.park(stream, entry.getId().getValue(), envelope(entry), failure.toString());
    }

    private Mono<Void> acknowledge(MapRecord<String, String, String> entry) {
        return redis.opsForStream()
                .acknowledge(stream, consumer.getGroup(), entry.getId())
                .then();
    }

    /** Exists already, mostly. A new one begins with the oldest event there is. */
    private Mono<Void> createGroup() {
        return redis.opsForStream()
                .createGroup(stream, ReadOffset.from("0"), consumer.getGroup())
                .onErrorComplete(failure -> String.valueOf(failure.getCause()).contains("BUSYGROUP"))
                .then();
    }

    /** Not the event's fault: it is read again once what is missing is back. */
    private static boolean isOutage(Throwable failure) {
        return Fault.of(failure).code() == ErrorCode.UNAVAILABLE;
    }

    private static String envelope(MapRecord<String, String, String> entry) {
        return String.valueOf(entry.getValue().get(OutboxRelay.FIELD));
    }
}
