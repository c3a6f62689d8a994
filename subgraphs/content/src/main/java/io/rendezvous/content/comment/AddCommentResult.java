package io.rendezvous.content.comment;

import io.rendezvous.kit.error.FieldError;
import io.rendezvous.kit.error.FieldErrors;
import java.util.List;

/** What {@code Mutation.addComment} can answer. Each record is the GraphQL type of the same name. */
sealed interface AddCommentResult {

    record AddCommentSuccess(Comment comment) implements AddCommentResult {}

    record InvalidInput(List<FieldError> fields) implements AddCommentResult {
        public String message() {
            return FieldErrors.MESSAGE;
        }
    }
}
