package io.rendezvous.providers.service;

import io.rendezvous.kit.error.FieldError;
import io.rendezvous.kit.error.FieldErrors;
import java.util.List;

/** What {@code Mutation.publishService} can answer. Each record is the GraphQL type of the same name. */
sealed interface PublishServiceResult {

    record PublishServiceSuccess(Service service) implements PublishServiceResult {}

    record InvalidInput(List<FieldError> fields) implements PublishServiceResult {
        public String message() {
            return FieldErrors.MESSAGE;
        }
    }
}
