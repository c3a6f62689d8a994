package io.rendezvous.bookings.booking;

import io.rendezvous.bookings.foreign.ServiceId;
import io.rendezvous.kit.error.FieldError;
import io.rendezvous.kit.error.FieldErrors;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Blanks around texts mean nothing; a note of blanks alone is none. */
record BookServiceInput(
        ServiceId serviceId, Instant startsAt, @Nullable String note, String idempotencyKey) {

    BookServiceInput {
        note = note == null || note.isBlank() ? null : note.strip();
        idempotencyKey = idempotencyKey.strip();
    }

    /** Everything wrong with it. */
    List<FieldError> errors() {
        return new FieldErrors()
                .length("note", note, 0, 500)
                .length("idempotencyKey", idempotencyKey, 1, 100)
                .list();
    }
}
