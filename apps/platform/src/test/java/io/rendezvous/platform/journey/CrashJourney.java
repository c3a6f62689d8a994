package io.rendezvous.platform.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.rendezvous.platform.Rendezvous;
import io.rendezvous.platform.launch.Parts;
import io.rendezvous.platform.testing.PlatformProcess;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CrashJourney {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Test
    void whatWasBookedBeforeAKillIsToldOnceAfterIt() throws Exception {
        var folder = Files.createTempDirectory(Path.of("target").toAbsolutePath(), "crash");
        try (var platform = PlatformProcess.start(Rendezvous.class, Parts.ALL, folder)) {
            var _ = platform.awaitReady();
            var maya = new Doors(platform).web("maya");
            var booked =
                    Booking.book(maya, Booking.instantSlots(maya).getFirst()).ok();
            platform.kill();

            var _ = platform.startAgain().awaitReady();
            var again = new Doors(platform).web("maya");
            var id = booked.text("bookService.booking.id");
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(conversation(again, id)).isNotEmpty());
            assertThat(conversationsAbout(again, id)).isEqualTo(1);
        }
    }

    private static String conversation(Door door, String booking) {
        return door.query("query ($id: ID!) { booking(id: $id) { conversation { id } } }", Map.of("id", booking))
                .ok()
                .text("booking.conversation.id");
    }

    private static long conversationsAbout(Door door, String booking) {
        return door
                .query("{ conversations(first: 100) { edges { node { booking { id } } } } }")
                .ok()
                .texts("conversations.edges", "node.booking.id")
                .stream()
                .filter(booking::equals)
                .count();
    }
}
