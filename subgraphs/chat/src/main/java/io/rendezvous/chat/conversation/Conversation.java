package io.rendezvous.chat.conversation;

import io.rendezvous.chat.booking.Booking;
import io.rendezvous.chat.user.User;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * People talking about something.
 *
 * @param booking null when about nothing in particular
 * @param updatedAt when it was opened, or the latest message sent
 * @param lastPosition of its latest message, 0 without any
 */
public record Conversation(
        ConversationId id,
        List<User> participants,
        @Nullable Booking booking,
        Instant createdAt,
        Instant updatedAt,
        long lastPosition) {

    public Conversation {
        participants = List.copyOf(participants);
    }
}
