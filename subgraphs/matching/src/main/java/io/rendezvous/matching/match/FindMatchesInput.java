package io.rendezvous.matching.match;

import io.rendezvous.kit.error.FieldError;
import io.rendezvous.kit.error.FieldErrors;
import java.util.List;

/** How many matches a person wants. */
record FindMatchesInput(int count) {

    List<FieldError> errors() {
        return new FieldErrors()
                .refuseIf(count < 1 || count > 10, "count", "Ask for 1 to 10.")
                .list();
    }
}
