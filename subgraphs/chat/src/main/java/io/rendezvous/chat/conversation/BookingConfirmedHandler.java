package io.rendezvous.chat.conversation;

import io.rendezvous.chat.booking.BookingId;
import io.rendezvous.chat.user.UserId;
import io.rendezvous.kit.event.Event;
import io.rendezvous.kit.event.EventHandler;
import io.rendezvous.kit.id.Ids;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Opens the conversation between customer and provider when their booking becomes binding. */
@Component
class BookingConfirmedHandler implements EventHandler {

    private final ConversationRepository conversations;
    private final Ids ids;

    BookingConfirmedHandler(ConversationRepository conversations, Ids ids) {
        this.conversations = conversations;
        this.ids = ids;
    }

    /** What chat reads of the event's data. */
    record BookingConfirmed(UUID bookingId, UUID customerId, UUID providerOwnerId) {}

    @Override
    public String type() {
        return "bookings.booking.confirmed";
    }

    @Override
    public Mono<Void> handle(Event event) {
        var booking = event.data(BookingConfirmed.class);
        return conversations.open(
                event.communityId(),
                ids.next(),
                new BookingId(booking.bookingId()),
                List.of(new UserId(booking.customerId()), new UserId(booking.providerOwnerId())),
                event.timestamp());
    }
}
