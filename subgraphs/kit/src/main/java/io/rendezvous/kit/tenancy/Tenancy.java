package io.rendezvous.kit.tenancy;

import io.rendezvous.kit.observe.RequestId;
import io.rendezvous.kit.viewer.Viewer;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.util.context.ContextView;

/**
 * Runs work in a transaction of one community: its first statement sets {@code app.community}, which row-level
 * security filters by. Without a surrounding one the community is the viewer's. Work within work joins its transaction.
 */
public final class Tenancy {

    private final DatabaseClient database;
    private final TransactionalOperator reading;
    private final TransactionalOperator writing;
    private final Crossings crossings;

    Tenancy(
            DatabaseClient database,
            TransactionalOperator reading,
            TransactionalOperator writing,
            Crossings crossings) {
        this.database = database;
        this.reading = reading;
        this.writing = writing;
        this.crossings = crossings;
    }

    public <T> Mono<T> read(Mono<T> work) {
        return Mono.deferContextual(context -> within(reading, community(context), work));
    }

    public <T> Flux<T> readMany(Flux<T> work) {
        return Flux.deferContextual(context -> isOpen(context)
                ? work
                : reading.transactional(enter(community(context)).thenMany(work))
                        .contextWrite(new Open(community(context))::putInto));
    }

    public <T> Mono<T> write(Mono<T> work) {
        return Mono.deferContextual(context -> within(writing, community(context), work));
    }

    /** For work that no viewer asked for, as the handling of an event. */
    public <T> Mono<T> writeIn(UUID community, Mono<T> work) {
        return within(writing, community, work);
    }

    /** A transaction of no community, for the platform's own tables: row-level security shows it no tenant's rows. */
    public <T> Mono<T> writeOutside(Mono<T> work) {
        return Mono.deferContextual(context -> isOpen(context)
                ? Mono.error(new IllegalStateException("a transaction of a community is open"))
                : writing.transactional(work));
    }

    /** The community of the surrounding transaction, else the viewer's. Refuses with UNAUTHENTICATED without either. */
    public static UUID community(ContextView context) {
        return context.<Open>getOrEmpty(Open.class)
                .map(Open::community)
                .orElseGet(() -> Viewer.in(context).communityId());
    }

    public static boolean isOpen(ContextView context) {
        return context.hasKey(Open.class);
    }

    private <T> Mono<T> within(TransactionalOperator operator, UUID community, Mono<T> work) {
        return Mono.deferContextual(context -> {
            if (!isOpen(context)) {
                return operator.transactional(enter(community).then(work))
                        .doOnError(failure -> crossings.note(failure, RequestId.in(context)))
                        .contextWrite(new Open(community)::putInto);
            }
            if (!community(context).equals(community)) {
                return Mono.error(new IllegalStateException("a transaction of another community is open"));
            }
            return work;
        });
    }

    private Mono<Void> enter(UUID community) {
        return database.sql("select set_config('app.community', :community, true)")
                .bind("community", community.toString())
                .fetch()
                .rowsUpdated()
                .then();
    }
}
