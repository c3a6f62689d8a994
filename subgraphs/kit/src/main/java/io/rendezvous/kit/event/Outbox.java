package io.rendezvous.kit.event;

import io.r2dbc.postgresql.codec.Json;
import io.rendezvous.kit.id.Ids;
import io.rendezvous.kit.observe.RequestId;
import io.rendezvous.kit.tenancy.Tenancy;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.transaction.reactive.TransactionSynchronization;
import org.springframework.transaction.reactive.TransactionSynchronizationManager;
import reactor.core.publisher.Mono;
import reactor.util.context.ContextView;
import tools.jackson.databind.json.JsonMapper;

/** Where a change leaves word of itself, in its own transaction. */
public final class Outbox {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final DatabaseClient database;
    private final Ids ids;
    private final Clock clock;
    private final Runnable appended;

    /** @param appended called after each commit that appended something */
    Outbox(DatabaseClient database, Ids ids, Clock clock, Runnable appended) {
        this.database = database;
        this.ids = ids;
        this.clock = clock;
        this.appended = appended;
    }

    /** Must run within {@link Tenancy#write}, after the change; {@code data} becomes JSON. */
    public Mono<Void> append(String type, UUID aggregateId, Object data) {
        return append(type, aggregateId, 1, data);
    }

    public Mono<Void> append(String type, UUID aggregateId, int version, Object data) {
        return Mono.deferContextual(context -> {
            if (!Tenancy.isOpen(context)) {
                return Mono.error(new IllegalStateException("an event needs the transaction of its change"));
            }
            return lock(aggregateId)
                    .then(insert(event(type, aggregateId, version, data, context)))
                    .then(wakeRelayAfterCommit());
        });
    }

    private Event event(String type, UUID aggregateId, int version, Object data, ContextView context) {
        return new Event(
                ids.next(),
                type,
                aggregateId,
                version,
                Tenancy.community(context),
                JSON.valueToTree(data),
                Map.of("requestId", RequestId.in(context)),
                clock.instant());
    }

    /** Held until the commit, so that positions follow the order of commits within an aggregate. */
    private Mono<Void> lock(UUID aggregateId) {
        return database.sql("select pg_advisory_xact_lock(hashtextextended(:aggregate, 0))")
                .bind("aggregate", aggregateId.toString())
                .fetch()
                .rowsUpdated()
                .then();
    }

    private Mono<Void> insert(Event event) {
        return database.sql("""
                        insert into outbox
                            (id, type, aggregate_id, version, community_id, data, metadata, occurred_at)
                        values
                            (:id, :type, :aggregate, :version, :community, :data, :metadata, :occurredAt)
                        """)
                .bind("id", event.id())
                .bind("type", event.type())
                .bind("aggregate", event.aggregateId())
                .bind("version", event.version())
                .bind("community", event.communityId())
                .bind("data", Json.of(JSON.writeValueAsString(event.data())))
                .bind("metadata", Json.of(JSON.writeValueAsString(event.metadata())))
                .bind("occurredAt", event.timestamp().atOffset(ZoneOffset.UTC))
                .then();
    }

    private Mono<Void> wakeRelayAfterCommit() {
        return TransactionSynchronizationManager.forCurrentTransaction()
                .doOnNext(transaction -> transaction.registerSynchronization(new TransactionSynchronization() {
                    @Override
                    public Mono<Void> afterCommit() {
                        return Mono.fromRunnable(appended);
                    }
                }))
                .then();
    }
}
