package io.rendezvous.chat.message;

import static java.time.ZoneOffset.UTC;

import io.r2dbc.spi.Readable;
import io.rendezvous.chat.conversation.ConversationId;
import io.rendezvous.chat.user.User;
import io.rendezvous.chat.user.UserId;
import io.rendezvous.kit.page.Cursor;
import io.rendezvous.kit.page.PageRequest;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

@Repository
public class MessageRepository {

    private static final String LIST = "messages";
    private static final Cursor TOP = Cursor.of(LIST, Long.MAX_VALUE);

    private final DatabaseClient database;

    MessageRepository(DatabaseClient database) {
        this.database = database;
    }

    /** Those in conversations that this person is part of. */
    Flux<Message> find(Set<MessageId> ids, UserId participant) {
        return database.sql("""
                        select * from message
                        where id = any(:ids) and exists (
                            select from participant
                            where conversation_id = message.conversation_id and user_id = :participant)
                        """)
                .bind("ids", ids.stream().map(MessageId::uuid).toArray(UUID[]::new))
                .bind("participant", participant.uuid())
                .map(MessageRepository::message)
                .all();
    }

    Mono<Message> find(ConversationId conversation, UserId author, String idempotencyKey) {
        return database.sql("""
                        select * from message
                        where conversation_id = :conversation and author_id = :author and idempotency_key = :key
                        """)
                .bind("conversation", conversation.uuid())
                .bind("author", author.uuid())
                .bind("key", idempotencyKey)
                .map(MessageRepository::message)
                .one();
    }

    /** The same page of each conversation, newest first. */
    Flux<Message> page(Set<ConversationId> conversations, PageRequest page) {
        return database.sql("""
                        select message.* from unnest(:conversations) as conversation (id)
                        cross join lateral (
                            select * from message
                            where conversation_id = conversation.id and position < :position
                            order by position desc
                            limit :limit
                        ) message
                        order by message.position desc
                        """)
                .bind(
                        "conversations",
                        conversations.stream().map(ConversationId::uuid).toArray(UUID[]::new))
                .bind("position", page.after(TOP).number(0))
                .bind("limit", page.limit())
                .map(MessageRepository::message)
                .all();
    }

    static Cursor cursor(Message message) {
        return Cursor.of(LIST, message.position());
    }

    /** Oldest first, beginning just after a position. */
    public Flux<Message> after(ConversationId conversation, long position, int limit) {
        return database.sql("""
                        select * from message where conversation_id = :conversation and position > :position
                        order by position limit :limit
                        """)
                .bind("conversation", conversation.uuid())
                .bind("position", position)
                .bind("limit", limit)
                .map(MessageRepository::message)
                .all();
    }

    Mono<Void> add(Message message, UserId author, String idempotencyKey) {
        return database.sql("""
                        insert into message (id, community_id, conversation_id, position, author_id, text,
                            idempotency_key, sent_at)
                        select :id, community_id, id, :position, :author, :text, :key, :sentAt
                        from conversation where id = :conversation
                        """)
                .bind("id", message.id().uuid())
                .bind("conversation", message.conversationId().uuid())
                .bind("position", message.position())
                .bind("author", author.uuid())
                .bind("text", message.text())
                .bind("key", idempotencyKey)
                .bind("sentAt", message.sentAt().atOffset(UTC))
                .then();
    }

    private static Message message(Readable row) {
        return new Message(
                new MessageId(row.get("id", UUID.class)),
                new ConversationId(row.get("conversation_id", UUID.class)),
                row.get("position", Long.class),
                Optional.ofNullable(row.get("author_id", UUID.class))
                        .map(id -> new User(new UserId(id)))
                        .orElse(null),
                row.get("text", String.class),
                row.get("sent_at", OffsetDateTime.class).toInstant());
    }
}
