package io.rendezvous.chat.message;

import io.rendezvous.kit.error.FieldError;
import io.rendezvous.kit.error.FieldErrors;
import java.util.List;

/** What {@code Mutation.sendMessage} can answer. Each record is the GraphQL type of the same name. */
sealed interface SendMessageResult {

    record SendMessageSuccess(Message message) implements SendMessageResult {}

    record InvalidInput(List<FieldError> fields) implements SendMessageResult {
        public String message() {
            return FieldErrors.MESSAGE;
        }
    }
}
