package io.rendezvous.bookings.booking;

import io.rendezvous.bookings.availability.FreeSlot;
import io.rendezvous.kit.error.FieldError;
import io.rendezvous.kit.error.FieldErrors;
import java.util.List;

/** What {@code Mutation.bookService} can answer. Each record is the GraphQL type of the same name. */
sealed interface BookServiceResult {

    record BookServiceSuccess(Booking booking) implements BookServiceResult {}

    /** @param alternatives earliest first, at most 5 */
    record SlotTaken(List<FreeSlot> alternatives) implements BookServiceResult {
        public String message() {
            return "This time is taken.";
        }
    }

    /** @param alternatives earliest first, at most 5 */
    record SlotNotOffered(List<FreeSlot> alternatives) implements BookServiceResult {
        public String message() {
            return "The service can't be booked at this time.";
        }
    }

    record InvalidInput(List<FieldError> fields) implements BookServiceResult {
        static InvalidInput keyInUse() {
            return new InvalidInput(
                    List.of(new FieldError("idempotencyKey", "Another booking was made with this key.")));
        }

        public String message() {
            return FieldErrors.MESSAGE;
        }
    }
}
