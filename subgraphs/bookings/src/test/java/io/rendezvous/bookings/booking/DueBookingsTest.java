package io.rendezvous.bookings.booking;

import static io.rendezvous.bookings.BookingsFixture.NOW;
import static io.rendezvous.bookings.BookingsFixture.aCommunity;
import static io.rendezvous.bookings.BookingsFixture.booked;
import static io.rendezvous.bookings.BookingsFixture.subgraph;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import io.rendezvous.bookings.offer.Offers;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.scheduling.config.ScheduledTaskHolder;
import reactor.core.publisher.Flux;

class DueBookingsTest {

    private final UUID community = aCommunity();
    private final DueBookings due = subgraph().bean(DueBookings.class);

    @Test
    void completesWhatHasEndedAndDeclinesWhatWasNeverAnswered() {
        var ended = aBooking(community, "CONFIRMED", NOW.minus(Duration.ofHours(1)));
        var underWay = aBooking(community, "CONFIRMED", NOW.minus(Duration.ofMinutes(59)));
        var unanswered = aBooking(community, "REQUESTED", NOW);
        var waiting = aBooking(community, "REQUESTED", NOW.plus(Duration.ofMinutes(1)));
        var cancelled = aBooking(community, "CANCELLED", NOW.minus(Duration.ofDays(1)));
        var elsewhere = aBooking(aCommunity(), "CONFIRMED", NOW.minus(Duration.ofDays(1)));

        due.moveOn().block();

        assertThat(statuses())
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        ended, "COMPLETED",
                        underWay, "CONFIRMED",
                        unanswered, "DECLINED",
                        waiting, "REQUESTED",
                        cancelled, "CANCELLED"));
        assertThat(events())
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        ended, "bookings.booking.completed",
                        unanswered, "bookings.booking.declined"));
        assertThat(subgraph().database().query("select status from booking where id = ?", elsewhere))
                .containsExactly(Map.of("status", "COMPLETED"));
    }

    @Test
    void movesEachOnceHoweverManyInstancesTry() {
        IntStream.range(0, 120).forEach(_ -> aBooking(community, "CONFIRMED", NOW.minus(Duration.ofDays(1))));

        Flux.range(0, 4).flatMap(_ -> due.moveOn()).blockLast();

        assertThat(statuses()).hasSize(120).containsValue("COMPLETED").doesNotContainValue("CONFIRMED");
        assertThat(events()).hasSize(120);
    }

    @Test
    void runsBySchedule() {
        assertThat(subgraph().bean(ScheduledTaskHolder.class).getScheduledTasks())
                .singleElement()
                .hasToString(DueBookings.class.getName() + ".moveOn");
    }

    private static UUID aBooking(UUID community, String status, Instant startsAt) {
        return booked(community, Offers.anHourEachDay("08:00", "18:00"), UUID.randomUUID(), status, startsAt);
    }

    private Map<UUID, String> statuses() {
        return byId("select id, status as text from booking where community_id = ?");
    }

    /** Fails when a booking has more than one. */
    private Map<UUID, String> events() {
        return byId("select aggregate_id as id, type as text from outbox where community_id = ?");
    }

    private Map<UUID, String> byId(String sql) {
        return subgraph().database().query(sql, community).stream()
                .collect(toMap(row -> (UUID) row.get("id"), row -> (String) row.get("text")));
    }
}
