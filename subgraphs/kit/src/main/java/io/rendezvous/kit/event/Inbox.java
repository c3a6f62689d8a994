package io.rendezvous.kit.event;

import io.rendezvous.kit.tenancy.Tenancy;
import java.time.ZoneOffset;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;

/**
 * Remembers which events were handled, in the transaction of their handling; and those that can't be.
 *
 * <p>A mark is forgotten 60 days after the handling, twice as long as {@link Housekeeping} lets an event be sent again:
 * whatever comes again in the ordinary course is known. What comes later still, as when a stream is read from its
 * beginning, can't be handled twice either. {@code inbox_horizon} keeps, in the transaction that forgets, the time
 * before which events may have been handled without a mark to show for it; an event that happened before then and has
 * no mark is parked. No event is handled before it happened, and marking holds a lock on that time, so nothing is
 * forgotten between the look at it and the mark. A subgraph that has forgotten nothing yet handles events of any age.
 */
final class Inbox {

    private final DatabaseClient database;
    private final Tenancy tenancy;

    Inbox(DatabaseClient database, Tenancy tenancy) {
        this.database = database;
        this.tenancy = tenancy;
    }

    /** Does nothing for an event that was handled before. What the handling writes and its mark stand or fall together. */
    Mono<Void> once(Event event, Mono<Void> handling) {
        return tenancy.writeIn(
                event.communityId(), mark(event).flatMap(isNew -> isNew ? handling : refuseIfForgotten(event)));
    }

    Mono<Void> forget() {
        return tenancy.writeOutside(database.sql("-- events\nselect forget_handled(now() - interval '60 days')")
                .fetch()
                .rowsUpdated()
                .then());
    }

    Mono<Void> park(String stream, String entry, String envelope, String reason) {
        return tenancy.writeOutside(database.sql("""
                        -- events
                        insert into parked_event (stream, entry, envelope, reason)
                        values (:stream, :entry, :envelope, :reason)
                        on conflict do nothing
                        """)
                .bind("stream", stream)
                .bind("entry", entry)
                .bind("envelope", envelope)
                .bind("reason", reason)
                .then());
    }

    private Mono<Boolean> mark(Event event) {
        return database.sql("""
                        -- events
                        with horizon as (select happened_before from inbox_horizon for share)
                        insert into inbox (event_id, community_id)
                        select :event, :community from horizon where happened_before <= :happened
                        on conflict do nothing
                        """)
                .bind("event", event.id())
                .bind("community", event.communityId())
                .bind("happened", event.timestamp().atOffset(ZoneOffset.UTC))
                .fetch()
                .rowsUpdated()
                .map(rows -> rows > 0);
    }

    private Mono<Void> refuseIfForgotten(Event event) {
        return database.sql("-- events\nselect exists (select from inbox where event_id = :event)")
                .bind("event", event.id())
                .mapValue(Boolean.class)
                .one()
                .flatMap(isMarked -> isMarked
                        ? Mono.empty()
                        : Mono.error(new IllegalStateException("may have been handled, too long ago to know")));
    }
}
