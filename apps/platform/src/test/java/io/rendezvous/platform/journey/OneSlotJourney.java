package io.rendezvous.platform.journey;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import io.rendezvous.platform.testing.PlatformExtension;
import io.rendezvous.platform.testing.PlatformProcess;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(PlatformExtension.class)
class OneSlotJourney {

    private final Doors doors;

    OneSlotJourney(PlatformProcess platform) {
        this.doors = new Doors(platform);
    }

    @Test
    void twoHundredWantOneSlotAndOneGetsIt() throws Exception {
        var noah = doors.web("noah");
        var slot = Booking.instantSlots(noah).getLast();
        try (var executor = Executors.newFixedThreadPool(50)) {
            var outcomes = executor
                    .invokeAll(IntStream.range(0, 200)
                            .<Callable<String>>mapToObj(
                                    _ -> () -> Booking.book(noah, slot).ok().text("bookService.__typename"))
                            .toList())
                    .stream()
                    .map(Future::resultNow)
                    .collect(groupingBy(outcome -> outcome, counting()));
            assertThat(outcomes).isEqualTo(Map.of("BookServiceSuccess", 1L, "SlotTaken", 199L));
        }
    }
}
