package io.rendezvous.chat.message;

import java.time.Instant;
import java.util.UUID;

/** The data of {@code chat.message.sent}. */
public record MessageSent(
        UUID messageId, UUID conversationId, long position, UUID authorId, String text, Instant sentAt) {

    public static final String TYPE = "chat.message.sent";
}
