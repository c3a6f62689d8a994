package io.rendezvous.bookings.booking;

import static io.rendezvous.bookings.booking.Bookings.START;
import static org.assertj.core.api.Assertions.assertThat;

import io.rendezvous.bookings.foreign.ServiceId;
import io.rendezvous.kit.error.FieldError;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class BookServiceInputTest {

    @Test
    void acceptsANoteOfFiveHundredCharactersAndAKeyOfAHundred() {
        assertThat(input("😀".repeat(500), "k".repeat(100)).errors()).isEmpty();
        assertThat(input(null, "k").errors()).isEmpty();
    }

    @Test
    void tellsAllThatIsWrongAtOnce() {
        assertThat(input("n".repeat(501), "").errors())
                .extracting(FieldError::field)
                .containsExactly("note", "idempotencyKey");
        assertThat(input("n".repeat(501), "k".repeat(101)).errors())
                .extracting(FieldError::field)
                .containsExactly("note", "idempotencyKey");
    }

    @Test
    void takesBlanksForNoNote() {
        assertThat(input(" \n ", "k").note()).isNull();
        assertThat(input(" by the door ", "k").note()).isEqualTo("by the door");
    }

    private static BookServiceInput input(@Nullable String note, String idempotencyKey) {
        return new BookServiceInput(new ServiceId(UUID.randomUUID()), START, note, idempotencyKey);
    }
}
