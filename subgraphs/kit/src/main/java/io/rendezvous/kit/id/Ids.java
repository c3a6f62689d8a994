package io.rendezvous.kit.id;

import java.time.InstantSource;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/** Makes UUIDs of version 7 (RFC 9562): they sort by the millisecond they were made in. They are not secrets. */
public final class Ids {

    private static final long VERSION_7 = 0x7000L;
    private static final long VARIANT = 0x8000_0000_0000_0000L;
    private static final long RANDOM_62_BITS = 0x3FFF_FFFF_FFFF_FFFFL;

    private final InstantSource clock;
    private final Supplier<? extends RandomGenerator> random;

    public Ids(InstantSource clock, Supplier<? extends RandomGenerator> random) {
        this.clock = clock;
        this.random = random;
    }

    public UUID next() {
        var time = clock.millis() << 16;
        var high = time | VERSION_7 | random.get().nextInt(1 << 12);
        return new UUID(high, VARIANT | (random.get().nextLong() & RANDOM_62_BITS));
    }
}
