package io.rendezvous.chat.message;

import io.rendezvous.chat.conversation.Conversation;
import io.rendezvous.chat.conversation.ConversationRepository;
import io.rendezvous.chat.message.SendMessageResult.InvalidInput;
import io.rendezvous.chat.message.SendMessageResult.SendMessageSuccess;
import io.rendezvous.chat.user.User;
import io.rendezvous.chat.user.UserId;
import io.rendezvous.kit.error.Refusal;
import io.rendezvous.kit.event.Outbox;
import io.rendezvous.kit.id.Ids;
import io.rendezvous.kit.tenancy.Tenancy;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

@Service
class MessageService {

    private final Tenancy tenancy;
    private final ConversationRepository conversations;
    private final MessageRepository messages;
    private final Outbox outbox;
    private final Ids ids;
    private final Clock clock;

    MessageService(
            Tenancy tenancy,
            ConversationRepository conversations,
            MessageRepository messages,
            Outbox outbox,
            Ids ids,
            Clock clock) {
        this.tenancy = tenancy;
        this.conversations = conversations;
        this.messages = messages;
        this.outbox = outbox;
        this.ids = ids;
        this.clock = clock;
    }

    /** Refuses with NOT_FOUND when the author is no part of the conversation. */
    Mono<SendMessageResult> send(UserId author, SendMessageInput input) {
        var errors = input.errors();
        if (!errors.isEmpty()) {
            return Mono.just(new InvalidInput(errors));
        }
        return tenancy.write(conversations
                .lock(input.conversationId(), author)
                .switchIfEmpty(Refusal.orNotFound("Conversation"))
                .flatMap(conversation -> messages.find(conversation.id(), author, input.idempotencyKey())
                        .switchIfEmpty(Mono.defer(() -> add(conversation, author, input))))
                .map(SendMessageSuccess::new));
    }

    private Mono<Message> add(Conversation conversation, UserId author, SendMessageInput input) {
        var message = new Message(
                new MessageId(ids.next()),
                conversation.id(),
                conversation.lastPosition() + 1,
                new User(author),
                input.text(),
                clock.instant().truncatedTo(ChronoUnit.MICROS));
        return messages.add(message, author, input.idempotencyKey())
                .then(conversations.advance(conversation.id(), message.position(), message.sentAt()))
                .then(outbox.append(MessageSent.TYPE, conversation.id().uuid(), sent(message, author)))
                .thenReturn(message);
    }

    private static MessageSent sent(Message message, UserId author) {
        return new MessageSent(
                message.id().uuid(),
                message.conversationId().uuid(),
                message.position(),
                author.uuid(),
                message.text(),
                message.sentAt());
    }
}
