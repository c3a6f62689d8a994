package io.rendezvous.platform.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.rendezvous.platform.Rendezvous;
import io.rendezvous.platform.launch.Parts;
import io.rendezvous.platform.testing.PlatformProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/**
 * A booking opens a conversation by an event that chat is told of later. Everything, PostgreSQL and Redis too, is
 * killed at each stage of the event's way: in the outbox only, in the stream but not marked as sent, delivered but not
 * handled. Locks of another client of the database keep the event at its stage.
 */
@TestInstance(Lifecycle.PER_CLASS)
class CrashJourney {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private PlatformProcess platform;

    @BeforeAll
    void start() throws IOException {
        var folder = Files.createTempDirectory(Path.of("target").toAbsolutePath(), "crash");
        platform = PlatformProcess.start(Rendezvous.class, Parts.ALL, folder).awaitReady();
    }

    @AfterAll
    void stop() {
        platform.close();
    }

    @Test
    void anEventThatTheRelayHasNotCarriedArrivesOnceAfterAKill() throws SQLException {
        var booking = new EventStages(platform).killBeforeTheRelay(this::book);
        assertThatOneConversationOpensFor(booking);
    }

    @Test
    void anEventThatWasCarriedAndNotMarkedArrivesTwiceAndOpensOneConversation() throws SQLException {
        var booking = new EventStages(platform).killBeforeTheMark(this::book);
        assertThatOneConversationOpensFor(booking);
    }

    @Test
    void anEventThatWasDeliveredAndNotHandledArrivesOnceAfterAKill() throws SQLException {
        var booking = new EventStages(platform).killBeforeTheHandling(this::book);
        assertThatOneConversationOpensFor(booking);
    }

    private String book() {
        var maya = new Doors(platform).web("maya");
        return Booking.book(maya, Booking.instantSlots(maya).getFirst()).ok().text("bookService.booking.id");
    }

    private void assertThatOneConversationOpensFor(String booking) throws SQLException {
        var _ = platform.startAgain().awaitReady();
        var maya = new Doors(platform).web("maya");
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(conversation(maya, booking)).isNotEmpty());
        new EventStages(platform).awaitQuiet(PATIENCE);
        assertThat(conversationsAbout(maya, booking)).isEqualTo(1);
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
