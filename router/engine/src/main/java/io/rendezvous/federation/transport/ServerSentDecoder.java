package io.rendezvous.federation.transport;

import io.netty.buffer.ByteBuf;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Cuts a stream of bytes into events, wherever its chunks end. Lines may end in CR, LF or both. */
final class ServerSentDecoder {

    private final int maxEventBytes;
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();
    private final ByteArrayOutputStream data = new ByteArrayOutputStream();
    private String name = "";
    private boolean afterReturn;

    ServerSentDecoder(int maxEventBytes) {
        this.maxEventBytes = maxEventBytes;
    }

    /** @param last true for the event that ends the stream, which carries nothing */
    record Event(byte[] data, boolean last) {}

    /** The events that the chunk completes. */
    List<Event> decode(ByteBuf chunk) {
        var events = new ArrayList<Event>();
        while (chunk.isReadable()) {
            var next = chunk.readByte();
            var secondOfPair = afterReturn && next == '\n';
            afterReturn = next == '\r';
            if (next != '\r' && next != '\n') {
                add(next);
            } else if (!secondOfPair) {
                endLine(events);
            }
        }
        return events;
    }

    private void add(byte next) {
        if (line.size() + data.size() >= maxEventBytes) {
            throw new SubgraphUnavailableException("An event of more than " + maxEventBytes + " bytes", false, null);
        }
        line.write(next);
    }

    private void endLine(List<Event> events) {
        if (line.size() == 0) {
            endEvent(events);
            return;
        }
        var text = line.toByteArray();
        line.reset();
        var colon = 0;
        while (colon < text.length && text[colon] != ':') {
            colon++;
        }
        var value = colon + 1 < text.length && text[colon + 1] == ' ' ? colon + 2 : Math.min(colon + 1, text.length);
        switch (new String(text, 0, colon, StandardCharsets.UTF_8)) {
            case "event" -> name = new String(text, value, text.length - value, StandardCharsets.UTF_8);
            case "data" -> data(text, value);
            default -> {}
        }
    }

    private void data(byte[] text, int from) {
        if (data.size() > 0) {
            data.write('\n');
        }
        data.write(text, from, text.length - from);
    }

    private void endEvent(List<Event> events) {
        if (name.equals("complete")) {
            events.add(new Event(new byte[0], true));
        } else if (data.size() > 0) {
            events.add(new Event(data.toByteArray(), false));
        }
        data.reset();
        name = "";
    }
}
