package io.rendezvous.federation.plan;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A place in the response where objects stand, and the layout that each of them has: {@code slots.size()} cells,
 * allocated at full width when the object is first seen, whichever fetch saw it. Objects of every runtime type share
 * the layout.
 *
 * @param path response path from the root, list steps left out, for messages and plan texts: {@code me.bookings.nodes}
 * @param type the runtime type when it is known at plan time, else -1: then it is read from {@code __typename}
 * @param target true when some fetch has this position as a {@link Fetch.Target}: its objects are recorded as read
 */
public record Position(int id, @Nullable Integer parent, String path, int type, List<Slot> slots, boolean target) {

    /**
     * One fact about the object: a field with its arguments. {@code slots.get(i).index() == i}.
     *
     * @param field {@code Type.field(arguments)}, for messages
     * @param child the position of the objects below, or -1 for a leaf
     */
    public record Slot(int index, String field, int child) {}
}
