package io.rendezvous.chat.message;

import io.rendezvous.chat.conversation.ConversationId;
import io.rendezvous.kit.error.FieldError;
import io.rendezvous.kit.error.FieldErrors;
import java.util.List;

/** Something that a person wants to say. */
record SendMessageInput(ConversationId conversationId, String text, String idempotencyKey) {

    SendMessageInput {
        text = text.strip();
    }

    List<FieldError> errors() {
        return new FieldErrors()
                .length("text", text, 1, 4_000)
                .length("idempotencyKey", idempotencyKey, 1, 100)
                .list();
    }
}
