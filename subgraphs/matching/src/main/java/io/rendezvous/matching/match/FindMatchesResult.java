package io.rendezvous.matching.match;

import io.rendezvous.kit.error.FieldError;
import io.rendezvous.kit.error.FieldErrors;
import java.util.List;

/** What {@code Mutation.findMatches} can answer. Each record is the GraphQL type of the same name. */
sealed interface FindMatchesResult {

    record FindMatchesSuccess(List<Match> matches) implements FindMatchesResult {}

    record NobodyLeft() implements FindMatchesResult {
        public String message() {
            return "You have been matched with everyone there is. New people join every day.";
        }
    }

    record InvalidInput(List<FieldError> fields) implements FindMatchesResult {
        public String message() {
            return FieldErrors.MESSAGE;
        }
    }
}
