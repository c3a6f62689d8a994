package io.rendezvous.platform.demo;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the demo communities hold, before anyone decides in which table it lives. */
final class DemoRows {

    private DemoRows() {}

    record Community(
            UUID id,
            String slug,
            String name,
            String blueprint,
            ZoneId timeZone,
            String currency,
            List<String> languages,
            Instant createdAt) {}

    record Person(
            UUID id,
            UUID community,
            String email,
            String displayName,
            Set<String> roles,
            String bio,
            String city,
            ZoneId timeZone,
            List<String> languages,
            List<String> interests,
            Instant joinedAt) {}

    record Category(
            UUID id,
            UUID community,
            String slug,
            String name,
            String icon,
            int position,
            @Nullable UUID parent) {}

    record Provider(
            UUID id,
            UUID community,
            UUID category,
            UUID owner,
            String businessName,
            String bio,
            String city,
            double latitude,
            double longitude,
            ZoneId timeZone,
            String currency,
            String verification,
            int responseTimeMinutes,
            List<Hours> hours) {}

    /** @param weekday ISO 8601, 1 is Monday */
    record Hours(int weekday, LocalTime opensAt, LocalTime closesAt) {}

    record Service(
            UUID id,
            UUID community,
            Provider provider,
            String name,
            String description,
            int durationMinutes,
            int priceMinorUnits,
            String currency,
            String confirmation) {}

    record Review(
            UUID id,
            UUID community,
            UUID provider,
            UUID author,
            int stars,
            String title,
            String text,
            Instant createdAt) {}

    record Booking(
            UUID id,
            UUID community,
            Service service,
            UUID customer,
            String status,
            Instant startsAt,
            Instant endsAt,
            @Nullable String note,
            Instant createdAt) {}

    record Match(UUID id, UUID community, UUID asker, UUID other, double score, Instant createdAt) {}

    record Conversation(
            UUID id,
            UUID community,
            List<UUID> participants,
            @Nullable UUID booking,
            Instant createdAt,
            List<Message> messages) {}

    /** @param position from 1 */
    record Message(UUID id, int position, UUID author, String text, Instant sentAt) {}

    record Article(
            UUID id,
            UUID community,
            String slug,
            String title,
            String summary,
            String body,
            String language,
            UUID author,
            Instant publishedAt,
            List<Comment> comments) {}

    record Comment(UUID id, UUID author, String text, Instant createdAt) {}
}
