package io.rendezvous.chat.live;

import io.rendezvous.chat.message.Message;
import io.rendezvous.kit.page.Cursor;

/** A message has been added. */
record MessageAdded(Message message) {

    private static final String LIST = "message-added";

    /** Where to go on after it: the position that is its id in the conversation's stream. */
    public String cursor() {
        return Cursor.of(LIST, message.position()).toString();
    }

    /** Refuses what is no cursor of a followed conversation. */
    static long position(String cursor) {
        return Cursor.parse(LIST, 1, cursor).number(0);
    }
}
