package io.rendezvous.chat.live;

import io.rendezvous.chat.message.MessageSent;
import io.rendezvous.kit.event.Event;
import io.rendezvous.kit.event.EventHandler;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Tells everyone who follows a conversation, whichever instance they reached. */
@Component
class MessageSentHandler implements EventHandler {

    private final MessageStream stream;

    MessageSentHandler(MessageStream stream) {
        this.stream = stream;
    }

    @Override
    public String type() {
        return MessageSent.TYPE;
    }

    @Override
    public Mono<Void> handle(Event event) {
        return stream.add(event.data(MessageSent.class));
    }
}
