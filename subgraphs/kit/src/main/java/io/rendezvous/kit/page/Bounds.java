package io.rendezvous.kit.page;

import java.time.Instant;
import java.util.UUID;

/** What lies before or after everything that a list can be sorted by: the keys of the cursor where a list begins. */
public final class Bounds {

    /** Year 1: the first that the database and the graph have. */
    public static final Instant EARLIEST = Instant.parse("0001-01-01T00:00:00Z");

    /** Year 9999: the last that the graph has, to the database's microsecond. */
    public static final Instant LATEST = Instant.parse("9999-12-31T23:59:59.999999Z");

    public static final UUID LEAST_ID = new UUID(0, 0);

    public static final UUID GREATEST_ID = new UUID(-1, -1);

    private Bounds() {}
}
