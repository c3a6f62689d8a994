package io.rendezvous.platform.demo;

import io.rendezvous.platform.demo.DemoRows.Booking;
import io.rendezvous.platform.demo.DemoRows.Provider;
import io.rendezvous.platform.demo.DemoWorld.Populated;
import io.rendezvous.platform.demo.Table.Json;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Writes a demo community into the tables of every subgraph, as if each had been told of it. */
final class DemoWriter {

    private static final int PLATFORM_FEE_PERCENT = 10;

    private final Table table;

    DemoWriter(Connection connection) {
        this.table = new Table(connection);
    }

    void write(Populated populated) throws SQLException {
        writeUsers(populated);
        writeProviders(populated.catalogue());
        writeBookings(populated);
        writeMatching(populated);
        writeChat(populated);
        writeContent(populated);
    }

    private void writeUsers(Populated populated) throws SQLException {
        table.fill(
                "users.community (id, slug, name, blueprint, time_zone, languages)",
                List.of(populated.community()),
                row -> new Object[] {
                    row.id(),
                    row.slug(),
                    row.name(),
                    row.blueprint(),
                    row.timeZone().getId(),
                    row.languages()
                });
        var people = populated.people().all();
        table.fill(
                "users.person (id, community_id, display_name, email, roles, joined_at)", people, row -> new Object[] {
                    row.id(), row.community(), row.displayName(), row.email(), sorted(row.roles()), row.joinedAt()
                });
        table.fill(
                "users.profile (person_id, community_id, bio, city, time_zone, languages, interests)",
                people,
                row -> new Object[] {
                    row.id(),
                    row.community(),
                    row.bio(),
                    row.city(),
                    row.timeZone().getId(),
                    row.languages(),
                    row.interests()
                });
    }

    private void writeProviders(Catalogue catalogue) throws SQLException {
        table.fill(
                "providers.category (id, community_id, parent_id, slug, name, icon, position)",
                catalogue.categories(),
                row -> new Object[] {
                    row.id(), row.community(), row.parent(), row.slug(), row.name(), row.icon(), row.position()
                });
        table.fill(
                "providers.provider (id, community_id, category_id, owner_id, business_name, bio, city, latitude,"
                        + " longitude, time_zone, currency, verification, response_time_minutes)",
                catalogue.providers(),
                row -> new Object[] {
                    row.id(),
                    row.community(),
                    row.category(),
                    row.owner(),
                    row.businessName(),
                    row.bio(),
                    row.city(),
                    row.latitude(),
                    row.longitude(),
                    row.timeZone().getId(),
                    row.currency(),
                    row.verification(),
                    row.responseTimeMinutes()
                });
        table.fill(
                "providers.service (id, community_id, provider_id, name, description, duration_minutes,"
                        + " price_minor_units, confirmation)",
                catalogue.services(),
                row -> new Object[] {
                    row.id(),
                    row.community(),
                    row.provider().id(),
                    row.name(),
                    row.description(),
                    row.durationMinutes(),
                    row.priceMinorUnits(),
                    row.confirmation()
                });
        writeHours("providers.working_hours", catalogue.providers());
        table.fill(
                "providers.review (id, community_id, provider_id, author_id, stars, title, text, created_at)",
                catalogue.reviews(),
                row -> new Object[] {
                    row.id(),
                    row.community(),
                    row.provider(),
                    row.author(),
                    row.stars(),
                    row.title(),
                    row.text(),
                    row.createdAt()
                });
    }

    private void writeHours(String hoursTable, List<Provider> providers) throws SQLException {
        for (var provider : providers) {
            table.fill(
                    hoursTable + " (provider_id, community_id, weekday, opens_at, closes_at)",
                    provider.hours(),
                    row -> new Object[] {
                        provider.id(), provider.community(), row.weekday(), row.opensAt(), row.closesAt()
                    });
        }
    }

    private void writeBookings(Populated populated) throws SQLException {
        var catalogue = populated.catalogue();
        table.fill("bookings.provider_schedule (provider_id, community_id, time_zone)", catalogue.providers(), row ->
                new Object[] {row.id(), row.community(), row.timeZone().getId()});
        writeHours("bookings.working_hours", catalogue.providers());
        table.fill(
                "bookings.offered_service (service_id, community_id, provider_id, owner_id, duration_minutes,"
                        + " price_minor_units, currency, confirmation)",
                catalogue.services(),
                row -> new Object[] {
                    row.id(),
                    row.community(),
                    row.provider().id(),
                    row.provider().owner(),
                    row.durationMinutes(),
                    row.priceMinorUnits(),
                    row.currency(),
                    row.confirmation()
                });
        table.fill(
                "bookings.booking (id, community_id, service_id, provider_id, owner_id, customer_id, status,"
                        + " starts_at, ends_at, service_minor_units, platform_fee_minor_units, currency, note,"
                        + " idempotency_key, created_at)",
                populated.bookings(),
                DemoWriter::booking);
    }

    private static Object[] booking(Booking row) {
        var service = row.service();
        return new Object[] {
            row.id(),
            row.community(),
            service.id(),
            service.provider().id(),
            service.provider().owner(),
            row.customer(),
            row.status(),
            row.startsAt(),
            row.endsAt(),
            service.priceMinorUnits(),
            (service.priceMinorUnits() * PLATFORM_FEE_PERCENT + 50) / 100,
            service.currency(),
            row.note(),
            row.id().toString(),
            row.createdAt()
        };
    }

    private void writeMatching(Populated populated) throws SQLException {
        table.fill(
                "matching.participant (user_id, community_id, interests)",
                populated.people().members(),
                row -> new Object[] {row.id(), row.community(), row.interests()});
        for (var match : populated.matches()) {
            var factors = "[{\"name\":\"shared-interests\",\"score\":%s,\"weight\":1.0}]".formatted(match.score());
            table.fill(
                    "matching.match (id, community_id, score, factors, strategy, created_at)",
                    List.of(match),
                    row -> new Object[] {
                        row.id(), row.community(), row.score(), new Json(factors), "SHARED_INTERESTS", row.createdAt()
                    });
            var participants = List.of(match.asker(), match.other());
            table.fill(
                    "matching.match_participant (match_id, community_id, user_id, position, matched_at)",
                    participants,
                    person -> new Object[] {
                        match.id(), match.community(), person, participants.indexOf(person) + 1, match.createdAt()
                    });
            var ordered = inOrderOfTheDatabase(match.asker(), match.other());
            table.fill("matching.pairing (community_id, lower_id, higher_id)", List.of(match), row ->
                    new Object[] {row.community(), ordered.getFirst(), ordered.getLast()});
        }
    }

    /** PostgreSQL compares UUIDs as bytes without sign, Java as two numbers with one. */
    private static List<UUID> inOrderOfTheDatabase(UUID one, UUID other) {
        return one.toString().compareTo(other.toString()) < 0 ? List.of(one, other) : List.of(other, one);
    }

    private void writeChat(Populated populated) throws SQLException {
        for (var conversation : populated.conversations()) {
            var messages = conversation.messages();
            var updatedAt = messages.isEmpty()
                    ? conversation.createdAt()
                    : messages.getLast().sentAt();
            table.fill(
                    "chat.conversation (id, community_id, booking_id, created_at, updated_at, last_position)",
                    List.of(conversation),
                    row -> new Object[] {
                        row.id(), row.community(), row.booking(), row.createdAt(), updatedAt, (long) messages.size()
                    });
            table.fill(
                    "chat.participant (conversation_id, community_id, user_id, position)",
                    conversation.participants(),
                    person -> new Object[] {
                        conversation.id(),
                        conversation.community(),
                        person,
                        conversation.participants().indexOf(person) + 1
                    });
            table.fill(
                    "chat.message (id, community_id, conversation_id, position, author_id, text, idempotency_key,"
                            + " sent_at)",
                    messages,
                    row -> new Object[] {
                        row.id(),
                        conversation.community(),
                        conversation.id(),
                        row.position(),
                        row.author(),
                        row.text(),
                        row.id().toString(),
                        row.sentAt()
                    });
        }
    }

    private void writeContent(Populated populated) throws SQLException {
        table.fill(
                "content.article (id, community_id, slug, title, summary, body, language, author_id, published_at)",
                populated.articles(),
                row -> new Object[] {
                    row.id(),
                    row.community(),
                    row.slug(),
                    row.title(),
                    row.summary(),
                    row.body(),
                    row.language(),
                    row.author(),
                    row.publishedAt()
                });
        for (var article : populated.articles()) {
            table.fill(
                    "content.comment (id, community_id, article_id, author_id, text, created_at)",
                    article.comments(),
                    row -> new Object[] {
                        row.id(), article.community(), article.id(), row.author(), row.text(), row.createdAt()
                    });
        }
    }

    private static List<String> sorted(Set<String> texts) {
        return texts.stream().sorted().toList();
    }
}
