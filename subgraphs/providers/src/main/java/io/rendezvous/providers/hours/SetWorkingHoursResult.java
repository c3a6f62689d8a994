package io.rendezvous.providers.hours;

import io.rendezvous.kit.error.FieldError;
import io.rendezvous.kit.error.FieldErrors;
import io.rendezvous.providers.provider.Provider;
import java.util.List;

/** What {@code Mutation.setWorkingHours} can answer. Each record is the GraphQL type of the same name. */
sealed interface SetWorkingHoursResult {

    record SetWorkingHoursSuccess(Provider provider) implements SetWorkingHoursResult {}

    record InvalidInput(List<FieldError> fields) implements SetWorkingHoursResult {
        public String message() {
            return FieldErrors.MESSAGE;
        }
    }
}
