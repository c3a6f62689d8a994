package io.rendezvous.chat.live;

import io.rendezvous.chat.conversation.ConversationId;
import io.rendezvous.chat.conversation.ConversationRepository;
import io.rendezvous.chat.message.Message;
import io.rendezvous.chat.message.MessageRepository;
import io.rendezvous.chat.user.UserId;
import io.rendezvous.kit.error.Refusal;
import io.rendezvous.kit.tenancy.Tenancy;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Follows conversations. A follower remembers the position it has reached and asks for what comes next whenever Redis
 * says that something was added, and now and then in case Redis could not say it. Positions have no gaps, so what the
 * stream lacks is seen and read from the database: nothing is missed, repeated or out of order.
 */
@Component
class MessageFeed {

    private static final int BATCH = 100;
    private static final Duration UNASKED = Duration.ofSeconds(5);

    private final Tenancy tenancy;
    private final ConversationRepository conversations;
    private final MessageRepository messages;
    private final MessageStream stream;

    MessageFeed(
            Tenancy tenancy, ConversationRepository conversations, MessageRepository messages, MessageStream stream) {
        this.tenancy = tenancy;
        this.conversations = conversations;
        this.messages = messages;
        this.stream = stream;
    }

    /**
     * What is said after a position, oldest first; from now on when there is none. Never ends. Refuses with NOT_FOUND
     * when the follower is no part of the conversation.
     */
    Flux<Message> follow(ConversationId conversation, UserId follower, @Nullable Long after) {
        return tenancy.read(conversations.find(conversation, follower))
                .switchIfEmpty(Refusal.orNotFound("Conversation"))
                .flatMapMany(found -> from(conversation, after == null ? found.lastPosition() : after));
    }

    private Flux<Message> from(ConversationId conversation, long start) {
        var reached = new AtomicLong(start);
        return occasions(conversation)
                .concatMap(_ -> untilCaughtUp(conversation, reached), 1)
                .doOnNext(message -> reached.set(message.position()));
    }

    /** At once, whenever something was added, and every few seconds. Those that come while one is served are one. */
    private Flux<Long> occasions(ConversationId conversation) {
        return Flux.merge(stream.additions(conversation).onErrorResume(_ -> Flux.empty()), Flux.interval(UNASKED))
                .startWith(0L)
                .onBackpressureLatest();
    }

    private Flux<Message> untilCaughtUp(ConversationId conversation, AtomicLong reached) {
        return next(conversation, reached.get())
                .expand(batch -> batch.size() < BATCH
                        ? Mono.empty()
                        : next(conversation, batch.getLast().position()))
                .concatMapIterable(batch -> batch);
    }

    private Mono<List<Message>> next(ConversationId conversation, long position) {
        return stream.after(conversation, position, BATCH)
                .collectList()
                .onErrorReturn(List.of())
                .filter(batch -> !batch.isEmpty() && follows(batch, position))
                .switchIfEmpty(Mono.defer(() -> tenancy.read(
                        messages.after(conversation, position, BATCH).collectList())));
    }

    private static boolean follows(List<Message> batch, long position) {
        return batch.getFirst().position() == position + 1 && batch.getLast().position() == position + batch.size();
    }
}
