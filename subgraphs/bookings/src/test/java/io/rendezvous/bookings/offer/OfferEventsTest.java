package io.rendezvous.bookings.offer;

import static io.rendezvous.bookings.BookingsFixture.NOW;
import static io.rendezvous.bookings.BookingsFixture.aCommunity;
import static io.rendezvous.bookings.BookingsFixture.as;
import static io.rendezvous.bookings.BookingsFixture.subgraph;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.rendezvous.bookings.foreign.ServiceId;
import io.rendezvous.kit.testing.Viewers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.data.redis.core.ReactiveStringRedisTemplate;
import tools.jackson.databind.json.JsonMapper;

class OfferEventsTest {

    private static final String PUBLISHED = "providers.service.published";
    private static final String HOURS_SET = "providers.working-hours.set";

    private final UUID community = aCommunity();
    private final UUID provider = UUID.randomUUID();
    private final UUID service = UUID.randomUUID();

    @Test
    void offersWhatProvidersPublishWhenTheyWork() {
        happened(UUID.randomUUID(), PUBLISHED, published(60));
        happened(UUID.randomUUID(), HOURS_SET, hours("TUESDAY", "09:00:00", "11:00:00"));

        awaitSlots("2026-11-24T09:00:00Z", "2026-11-24T10:00:00Z", "2026-12-01T09:00:00Z");
    }

    @Test
    void takesTheLatestOfServiceAndHours() {
        happened(UUID.randomUUID(), HOURS_SET, hours("TUESDAY", "09:00:00", "11:00:00"));
        happened(UUID.randomUUID(), PUBLISHED, published(60));
        happened(UUID.randomUUID(), PUBLISHED, published(90));
        happened(UUID.randomUUID(), HOURS_SET, hours("WEDNESDAY", "10:00:00", "12:00:00"));

        awaitSlots("2026-11-25T10:00:00Z", "2026-12-02T10:00:00Z", "2026-12-09T10:00:00Z");
    }

    @Test
    void passesOverAnEventThatComesAgain() {
        var first = UUID.randomUUID();
        happened(first, PUBLISHED, published(60));
        happened(UUID.randomUUID(), PUBLISHED, published(30));
        happened(first, PUBLISHED, published(60));
        happened(UUID.randomUUID(), HOURS_SET, hours("TUESDAY", "09:00:00", "10:00:00"));

        awaitSlots("2026-11-24T09:00:00Z", "2026-11-24T09:30:00Z", "2026-12-01T09:00:00Z");
    }

    private void happened(UUID id, String type, Map<String, ?> data) {
        var envelope = JsonMapper.shared()
                .writeValueAsString(Map.of(
                        "id", id,
                        "type", type,
                        "aggregateId", provider,
                        "version", 1,
                        "communityId", community,
                        "data", data,
                        "metadata", Map.of(),
                        "timestamp", NOW));
        subgraph()
                .bean(ReactiveStringRedisTemplate.class)
                .opsForStream()
                .add("events:providers", Map.of("event", envelope))
                .block();
    }

    private Map<String, ?> published(int minutes) {
        return Map.of(
                "serviceId",
                service,
                "providerId",
                provider,
                "ownerId",
                UUID.randomUUID(),
                "name",
                "Piano lesson",
                "durationMinutes",
                minutes,
                "priceMinorUnits",
                4000,
                "currency",
                "EUR",
                "confirmation",
                "INSTANT",
                "timeZone",
                "Europe/London");
    }

    private Map<String, ?> hours(String weekday, String opensAt, String closesAt) {
        return Map.of(
                "providerId",
                provider,
                "timeZone",
                "Europe/London",
                "hours",
                List.of(Map.of("weekday", weekday, "opensAt", opensAt, "closesAt", closesAt)));
    }

    private void awaitSlots(String... starts) {
        await().atMost(Duration.ofSeconds(40))
                .untilAsserted(() -> assertThat(as(Viewers.partner(community))
                                .entities(
                                        "Service",
                                        List.of(new ServiceId(service)),
                                        "{ freeSlots(first: 3) { startsAt } }")
                                .texts("_entities.0.freeSlots", "startsAt"))
                        .containsExactly(starts));
    }
}
