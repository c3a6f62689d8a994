package io.rendezvous.chat.message;

import io.rendezvous.chat.conversation.ConversationId;
import io.rendezvous.chat.user.User;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something said.
 *
 * @param position its place in the conversation, from 1
 * @param author null for a notice of the platform
 */
public record Message(
        MessageId id,
        ConversationId conversationId,
        long position,
        @Nullable User author,
        String text,
        Instant sentAt) {}
