package io.rendezvous.kit.event;

import io.rendezvous.kit.tenancy.Tenancy;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;

/** Remembers which events were handled, in the transaction of their handling; and those that can't be. */
final class Inbox {

    private final DatabaseClient database;
    private final Tenancy tenancy;

    Inbox(DatabaseClient database, Tenancy tenancy) {
        this.database = database;
        this.tenancy = tenancy;
    }

    /** Does nothing for an event that was handled before. What the handling writes and its mark stand or fall together. */
    Mono<Void> once(UUID eventId, UUID community, Mono<Void> handling) {
        return tenancy.writeIn(community, mark(eventId, community).flatMap(isNew -> isNew ? handling : Mono.empty()));
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

    private Mono<Boolean> mark(UUID eventId, UUID community) {
        return database.sql("""
                        -- events
                        insert into inbox (event_id, community_id) values (:event, :community) on conflict do nothing
                        """)
                .bind("event", eventId)
                .bind("community", community)
                .fetch()
                .rowsUpdated()
                .map(rows -> rows > 0);
    }
}
