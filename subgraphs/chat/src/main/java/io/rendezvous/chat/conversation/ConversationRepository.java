package io.rendezvous.chat.conversation;

import static java.time.ZoneOffset.UTC;

import io.r2dbc.spi.Readable;
import io.rendezvous.chat.booking.Booking;
import io.rendezvous.chat.booking.BookingId;
import io.rendezvous.chat.user.User;
import io.rendezvous.chat.user.UserId;
import io.rendezvous.kit.page.Bounds;
import io.rendezvous.kit.page.Cursor;
import io.rendezvous.kit.page.PageRequest;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Conversations as one of their participants sees them: others find nothing. */
@Repository
public class ConversationRepository {

    private static final String LIST = "conversations";
    private static final Cursor TOP = Cursor.of(LIST, Bounds.LATEST, Bounds.GREATEST_ID);

    private final DatabaseClient database;

    ConversationRepository(DatabaseClient database) {
        this.database = database;
    }

    Flux<Conversation> find(Set<ConversationId> ids, UserId participant) {
        return database.sql("""
                        select * from conversation_with_participants
                        where id = any(:ids) and :participant = any(participants)
                        """)
                .bind("ids", ids.stream().map(ConversationId::uuid).toArray(UUID[]::new))
                .bind("participant", participant.uuid())
                .map(ConversationRepository::conversation)
                .all();
    }

    Flux<Conversation> about(Set<BookingId> bookings, UserId participant) {
        return database.sql("""
                        select * from conversation_with_participants
                        where booking_id = any(:bookings) and :participant = any(participants)
                        """)
                .bind("bookings", bookings.stream().map(BookingId::uuid).toArray(UUID[]::new))
                .bind("participant", participant.uuid())
                .map(ConversationRepository::conversation)
                .all();
    }

    public Mono<Conversation> find(ConversationId id, UserId participant) {
        return find(Set.of(id), participant).next();
    }

    /** Locks it until the transaction ends, so that what is said gets its place one after the other. */
    public Mono<Conversation> lock(ConversationId id, UserId participant) {
        return database.sql("select from conversation where id = :id for update")
                .bind("id", id.uuid())
                .fetch()
                .first()
                .then(find(id, participant));
    }

    /** Latest message first. */
    Flux<Conversation> page(UserId participant, PageRequest page) {
        var after = page.after(TOP);
        return database.sql("""
                        select conversation.* from conversation_with_participants conversation
                        join participant on participant.conversation_id = conversation.id
                        where participant.user_id = :participant and (updated_at, id) < (:updatedAt, :id)
                        order by updated_at desc, id desc
                        limit :limit
                        """)
                .bind("participant", participant.uuid())
                .bind("updatedAt", after.instant(0).atOffset(UTC))
                .bind("id", after.uuid(1))
                .bind("limit", page.limit())
                .map(ConversationRepository::conversation)
                .all();
    }

    static Cursor cursor(Conversation conversation) {
        return Cursor.of(LIST, conversation.updatedAt(), conversation.id().uuid());
    }

    /** Does nothing when there is one about this booking. */
    Mono<Void> open(UUID community, UUID id, BookingId booking, List<UserId> participants, Instant now) {
        return database.sql("""
                        with opened as (
                            insert into conversation (id, community_id, booking_id, created_at, updated_at)
                            values (:id, :community, :booking, :now, :now)
                            on conflict (booking_id) do nothing
                            returning *)
                        insert into participant (conversation_id, community_id, user_id, position)
                        select opened.id, opened.community_id, person.id, min(person.position)
                        from opened, unnest(:participants) with ordinality as person (id, position)
                        group by opened.id, opened.community_id, person.id
                        """)
                .bind("id", id)
                .bind("community", community)
                .bind("booking", booking.uuid())
                .bind("now", now.atOffset(UTC))
                .bind("participants", participants.stream().map(UserId::uuid).toArray(UUID[]::new))
                .then();
    }

    /** Notes that something was said. */
    public Mono<Void> advance(ConversationId id, long position, Instant now) {
        return database.sql("update conversation set last_position = :position, updated_at = :now where id = :id")
                .bind("id", id.uuid())
                .bind("position", position)
                .bind("now", now.atOffset(UTC))
                .then();
    }

    private static Conversation conversation(Readable row) {
        return new Conversation(
                new ConversationId(row.get("id", UUID.class)),
                Stream.of(row.get("participants", UUID[].class))
                        .map(id -> new User(new UserId(id)))
                        .toList(),
                Optional.ofNullable(row.get("booking_id", UUID.class))
                        .map(id -> new Booking(new BookingId(id)))
                        .orElse(null),
                row.get("created_at", OffsetDateTime.class).toInstant(),
                row.get("updated_at", OffsetDateTime.class).toInstant(),
                row.get("last_position", Long.class));
    }
}
