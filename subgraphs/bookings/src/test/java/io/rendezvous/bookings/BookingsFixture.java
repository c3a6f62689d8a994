package io.rendezvous.bookings;

import io.rendezvous.bookings.offer.OfferedService;
import io.rendezvous.bookings.offer.WorkingHours;
import io.rendezvous.kit.testing.GraphClient;
import io.rendezvous.kit.testing.SubgraphFixture;
import io.rendezvous.kit.viewer.Viewer;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.support.GenericApplicationContext;

/** The running subgraph, where it is always the same Monday noon, with words to arrange offers and bookings. */
public final class BookingsFixture {

    public static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");

    private BookingsFixture() {}

    public static SubgraphFixture subgraph() {
        return SubgraphFixture.of("bookings", BookingsFixture::application);
    }

    public static GraphClient as(Viewer viewer) {
        return subgraph().as(viewer);
    }

    public static UUID aCommunity() {
        return UUID.randomUUID();
    }

    public static OfferedService offered(UUID community, OfferedService service) {
        execute(
                "insert into provider_schedule values (?, ?, ?) on conflict do nothing",
                service.provider().uuid(),
                community,
                service.schedule().zone().getId());
        var hours = service.schedule().hours();
        execute(
                """
                insert into working_hours
                select ?, ?, * from unnest(?::smallint[], ?::time[], ?::time[]) on conflict do nothing
                """,
                service.provider().uuid(),
                community,
                hours.stream().map(span -> span.weekday().getValue()).toList(),
                hours.stream().map(WorkingHours::opensAt).toList(),
                hours.stream().map(WorkingHours::closesAt).toList());
        execute(
                "insert into offered_service values (?, ?, ?, ?, ?, ?, ?, ?)",
                service.id().uuid(),
                community,
                service.provider().uuid(),
                service.owner().uuid(),
                service.duration().toMinutes(),
                service.price().minorUnits(),
                service.price().currency(),
                service.confirmation().name());
        return service;
    }

    public static UUID booked(UUID community, OfferedService service, UUID customer, String status, Instant startsAt) {
        var id = UUID.randomUUID();
        execute(
                """
                insert into booking (
                    id, community_id, service_id, provider_id, owner_id, customer_id, status, starts_at, ends_at,
                    service_minor_units, platform_fee_minor_units, currency, note, idempotency_key, created_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, 4000, 400, 'EUR', null, ?, ?)
                """,
                id,
                community,
                service.id().uuid(),
                service.provider().uuid(),
                service.owner().uuid(),
                customer,
                status,
                startsAt,
                startsAt.plus(service.duration()),
                id.toString(),
                NOW.minusSeconds(3600));
        return id;
    }

    private static SpringApplicationBuilder application() {
        return BookingsApplication.application().initializers((GenericApplicationContext context) -> prepare(context));
    }

    /** Time stands still, and however slow the machine is, who waits for a connection gets one. */
    private static void prepare(GenericApplicationContext context) {
        context.registerBean(Clock.class, () -> Clock.fixed(NOW, ZoneOffset.UTC));
        TestPropertyValues.of("rendezvous.bookings.due-interval=P1D", "spring.r2dbc.pool.max-acquire-time=60s")
                .applyTo(context);
    }

    private static void execute(String sql, Object... arguments) {
        subgraph().database().execute(sql, arguments);
    }
}
