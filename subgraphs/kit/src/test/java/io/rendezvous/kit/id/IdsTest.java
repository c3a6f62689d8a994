package io.rendezvous.kit.id;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class IdsTest {

    private static final Instant NOW = Instant.parse("2026-11-21T09:30:00.123Z");

    @Test
    void makesUuidsOfVersionSevenOfTheTimeItIs() {
        var id = new Ids(InstantSource.fixed(NOW), Random::new).next();
        assertThat(id.version()).isEqualTo(7);
        assertThat(id.variant()).isEqualTo(2);
        assertThat(id.getMostSignificantBits() >>> 16).isEqualTo(NOW.toEpochMilli());
    }

    @Test
    void sortsLaterOnesAfterEarlierOnes() {
        var ids = Stream.of(0, 1, 1_000, 1_000_000)
                .map(millis -> new Ids(InstantSource.fixed(NOW.plusMillis(millis)), Random::new).next())
                .map(UUID::toString)
                .toList();
        assertThat(ids).isSorted();
    }

    @Test
    void doesNotRepeatWithinAMillisecond() {
        var ids = new Ids(InstantSource.fixed(NOW), Random::new);
        assertThat(Stream.generate(ids::next).limit(10_000)).doesNotHaveDuplicates();
    }
}
