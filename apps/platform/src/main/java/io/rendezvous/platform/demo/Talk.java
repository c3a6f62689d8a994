package io.rendezvous.platform.demo;

import io.rendezvous.platform.demo.DemoRows.Booking;
import io.rendezvous.platform.demo.DemoRows.Conversation;
import io.rendezvous.platform.demo.DemoRows.Message;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** A conversation for each booking that became binding; the first has more than a page of messages. */
final class Talk {

    private static final int LONG = 45;

    private Talk() {}

    static List<Conversation> of(List<Booking> bookings, Vocabulary words, Chance chance, Instant now) {
        var conversations = new ArrayList<Conversation>();
        var messages = 0;
        for (var booking : bookings) {
            if (booking.status().equals("REQUESTED")) {
                continue;
            }
            var participants =
                    List.of(booking.customer(), booking.service().provider().owner());
            var count = conversations.isEmpty()
                    ? LONG
                    : chance.between(0, words.messages().size());
            var opened = booking.createdAt();
            conversations.add(new Conversation(
                    chance.id("conversation", conversations.size()),
                    booking.community(),
                    participants,
                    booking.id(),
                    opened,
                    messages(participants, opened, count, messages, words, chance, now)));
            messages += count;
        }
        return List.copyOf(conversations);
    }

    private static List<Message> messages(
            List<UUID> participants,
            Instant opened,
            int count,
            int firstIndex,
            Vocabulary words,
            Chance chance,
            Instant now) {
        var step = Duration.between(opened, now).dividedBy(count + 1L);
        var messages = new ArrayList<Message>();
        for (var i = 0; i < count; i++) {
            messages.add(new Message(
                    chance.id("message", firstIndex + i),
                    i + 1,
                    participants.get(i % participants.size()),
                    words.messages().get(i % words.messages().size()),
                    opened.plus(step.multipliedBy(i + 1L))));
        }
        return List.copyOf(messages);
    }
}
