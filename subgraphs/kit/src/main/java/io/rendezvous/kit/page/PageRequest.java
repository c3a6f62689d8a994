package io.rendezvous.kit.page;

import io.rendezvous.kit.error.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * Which page of a list was asked for.
 *
 * @param size 1 to 100
 * @param after a cursor as it came, not looked at yet; null for the first page
 */
public record PageRequest(int size, @Nullable String after) {

    public static final int DEFAULT_SIZE = 20;
    public static final int MOST = 100;

    /** More than 100 gives 100; less than 1 is refused. */
    public static PageRequest of(@Nullable Integer first, @Nullable String after) {
        var size = first == null ? DEFAULT_SIZE : first;
        if (size < 1) {
            throw Refusal.badUserInput("Ask for at least 1 with `first`.");
        }
        return new PageRequest(Math.min(size, MOST), after);
    }

    /** How many rows to fetch: one more than the page, to know whether another follows. */
    public int limit() {
        return size + 1;
    }

    /**
     * The place that the page begins just after: {@code start} on the first page. Refuses what isn't a cursor of the
     * same list with as many keys.
     */
    public Cursor after(Cursor start) {
        return after == null ? start : Cursor.parse(start.list(), start.keys().size(), after);
    }
}
