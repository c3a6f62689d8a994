package io.rendezvous.bookings.availability;

import java.time.Instant;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

/** When one provider is taken. */
public final class BusyTimes {

    static final BusyTimes NONE = new BusyTimes(List.of());

    private final NavigableMap<Instant, Instant> endsByStart = new TreeMap<>();

    /** @param spans of which no two overlap, which the booking table's exclusion constraint sees to */
    BusyTimes(List<Span> spans) {
        spans.forEach(span -> endsByStart.put(span.startsAt(), span.endsAt()));
    }

    boolean leave(FreeSlot slot) {
        var lastBefore = endsByStart.lowerEntry(slot.endsAt());
        return lastBefore == null || !lastBefore.getValue().isAfter(slot.startsAt());
    }

    record Span(Instant startsAt, Instant endsAt) {}
}
