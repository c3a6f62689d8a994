package io.rendezvous.kit.event;

import io.r2dbc.postgresql.codec.Json;
import io.r2dbc.spi.Readable;
import io.rendezvous.kit.tenancy.Tenancy;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.SmartLifecycle;
import org.springframework.data.redis.connection.RedisStreamCommands.TrimOptions;
import org.springframework.data.redis.connection.RedisStreamCommands.XAddOptions;
import org.springframework.data.redis.core.ReactiveStringRedisTemplate;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Carries events from the outbox to the subgraph's stream, at least once and in the order of their positions. One
 * relay works at a time, whatever the number of replicas: with several, each skipping what another has locked, a later
 * event of an aggregate could overtake an earlier one.
 */
final class OutboxRelay implements SmartLifecycle {

    static final String FIELD = "event";

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int BATCH = 100;
    private static final XAddOptions KEEP =
            XAddOptions.trim(TrimOptions.maxLen(100_000).approximate());

    private final DatabaseClient database;
    private final Tenancy tenancy;
    private final ReactiveStringRedisTemplate redis;
    private final Loop loop;
    private volatile boolean running;

    OutboxRelay(DatabaseClient database, Tenancy tenancy, ReactiveStringRedisTemplate redis, EventTiming timing) {
        this.database = database;
        this.tenancy = tenancy;
        this.redis = redis;
        this.loop = new Loop("outbox relay", Mono.defer(this::pass), timing.poll());
    }

    void wake() {
        loop.wake();
    }

    @Override
    public void start() {
        running = true;
        loop.start();
    }

    @Override
    public void stop() {
        loop.stop();
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private Mono<Boolean> pass() {
        return anyUnsent()
                .flatMap(any -> any
                        ? tenancy.writeOutside(lock().flatMap(mine -> mine ? carry() : Mono.just(0)))
                        : Mono.just(0))
                .map(carried -> carried == BATCH);
    }

    private Mono<Integer> carry() {
        return unsent().concatMap(row -> add(row.event()).thenReturn(row.position()))
                .collectList()
                .flatMap(positions ->
                        positions.isEmpty() ? Mono.just(0) : markSent(positions).thenReturn(positions.size()));
    }

    private Mono<Void> add(Event event) {
        return redis.opsForStream()
                .add(Event.stream(event.type()), Map.of(FIELD, event.toJson()), KEEP)
                .then();
    }

    private Mono<Boolean> anyUnsent() {
        return database.sql("-- events\nselect exists (select from outbox where sent_at is null)")
                .mapValue(Boolean.class)
                .one();
    }

    private Mono<Boolean> lock() {
        return database.sql(
                        "-- events\nselect pg_try_advisory_xact_lock(hashtextextended('outbox', 0) # 'outbox'::regclass::oid::bigint)")
                .mapValue(Boolean.class)
                .one();
    }

    private Flux<Row> unsent() {
        return database.sql("-- events\nselect * from outbox where sent_at is null order by position limit :limit")
                .bind("limit", BATCH)
                .map(OutboxRelay::row)
                .all();
    }

    private Mono<Void> markSent(List<Long> positions) {
        return database.sql("-- events\nupdate outbox set sent_at = now() where position = any(:positions)")
                .bind("positions", positions.toArray(Long[]::new))
                .then();
    }

    private record Row(long position, Event event) {}

    private static Row row(Readable row) {
        var event = new Event(
                row.get("id", UUID.class),
                row.get("type", String.class),
                row.get("aggregate_id", UUID.class),
                row.get("version", Integer.class),
                row.get("community_id", UUID.class),
                JSON.readTree(row.get("data", Json.class).asString()),
                JSON.readValue(row.get("metadata", Json.class).asString(), new TypeReference<>() {}),
                row.get("occurred_at", OffsetDateTime.class).toInstant());
        return new Row(row.get("position", Long.class), event);
    }
}
