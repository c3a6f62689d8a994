package io.rendezvous.users.profile;

import io.rendezvous.kit.error.FieldError;
import io.rendezvous.kit.error.FieldErrors;
import io.rendezvous.users.user.User;
import java.util.List;

/** What {@code Mutation.updateProfile} can answer. Each record is the GraphQL type of the same name. */
sealed interface UpdateProfileResult {

    record UpdateProfileSuccess(User user) implements UpdateProfileResult {}

    record InvalidInput(List<FieldError> fields) implements UpdateProfileResult {
        public String message() {
            return FieldErrors.MESSAGE;
        }
    }
}
