package io.rendezvous.chat.live;

import io.lettuce.core.RedisCommandExecutionException;
import io.rendezvous.chat.conversation.ConversationId;
import io.rendezvous.chat.message.Message;
import io.rendezvous.chat.message.MessageId;
import io.rendezvous.chat.message.MessageSent;
import io.rendezvous.chat.user.User;
import io.rendezvous.chat.user.UserId;
import java.time.Duration;
import java.util.Map;
import org.springframework.data.domain.Range;
import org.springframework.data.domain.Range.Bound;
import org.springframework.data.redis.connection.Limit;
import org.springframework.data.redis.connection.stream.MapRecord;
import org.springframework.data.redis.connection.stream.RecordId;
import org.springframework.data.redis.connection.stream.StreamRecords;
import org.springframework.data.redis.core.ReactiveStringRedisTemplate;
import org.springframework.data.redis.listener.ChannelTopic;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/**
 * The latest messages of each conversation in Redis: a stream {@code conversation:<id>} whose entry ids are the messages'
 * positions, so that an entry can't be added twice, and a channel of the same name that says when one was.
 */
@Component
class MessageStream {

    private static final long KEPT = 1_000;
    private static final Duration IDLE = Duration.ofDays(1);
    private static final String MESSAGE = "message";
    private static final JsonMapper JSON = JsonMapper.shared();

    private final ReactiveStringRedisTemplate redis;

    MessageStream(ReactiveStringRedisTemplate redis) {
        this.redis = redis;
    }

    /** Does nothing when it, or a later one, was added before: whoever follows fills gaps from the database. */
    Mono<Void> add(MessageSent message) {
        var key = key(new ConversationId(message.conversationId()));
        var entry = StreamRecords.newRecord()
                .in(key)
                .withId(RecordId.of(message.position(), 0))
                .ofMap(Map.of(MESSAGE, JSON.writeValueAsString(message)));
        return redis.opsForStream()
                .add(entry)
                .onErrorResume(MessageStream::isNotTheLatest, _ -> Mono.empty())
                .then(redis.opsForStream().trim(key, KEPT, true))
                .then(redis.expire(key, IDLE))
                .then(redis.convertAndSend(key, Long.toString(message.position())))
                .then();
    }

    /** Oldest first, beginning after a position; not necessarily the very next one. */
    Flux<Message> after(ConversationId conversation, long position, int limit) {
        return redis.<String, String>opsForStream()
                .range(
                        key(conversation),
                        Range.of(Bound.exclusive(position + "-0"), Bound.unbounded()),
                        Limit.limit().count(limit))
                .map(MessageStream::message);
    }

    /** Something each time that a message was added, while subscribed. */
    Flux<Long> additions(ConversationId conversation) {
        return redis.listenTo(ChannelTopic.of(key(conversation))).map(notice -> Long.valueOf(notice.getMessage()));
    }

    private static boolean isNotTheLatest(Throwable failure) {
        return failure.getCause() instanceof RedisCommandExecutionException refused
                && String.valueOf(refused.getMessage()).contains("equal or smaller");
    }

    private static String key(ConversationId conversation) {
        return "conversation:" + conversation.uuid();
    }

    private static Message message(MapRecord<String, String, String> entry) {
        var sent = JSON.readValue(entry.getValue().get(MESSAGE), MessageSent.class);
        return new Message(
                new MessageId(sent.messageId()),
                new ConversationId(sent.conversationId()),
                sent.position(),
                new User(new UserId(sent.authorId())),
                sent.text(),
                sent.sentAt());
    }
}
