package io.rendezvous.bookings.offer;

import io.rendezvous.bookings.foreign.ProviderId;
import io.rendezvous.bookings.foreign.ServiceId;
import io.rendezvous.bookings.foreign.UserId;
import io.rendezvous.kit.money.Money;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** Services to try things with. */
public final class Offers {

    private Offers() {}

    /** In UTC, confirmed at once, for 40.00 EUR. */
    public static OfferedService anHourEachDay(String opensAt, String closesAt) {
        var hours = Stream.of(DayOfWeek.values())
                .map(day -> new WorkingHours(day, LocalTime.parse(opensAt), LocalTime.parse(closesAt)))
                .toList();
        return new OfferedService(
                new ServiceId(UUID.randomUUID()),
                new ProviderId(UUID.randomUUID()),
                new UserId(UUID.randomUUID()),
                Duration.ofHours(1),
                new Money(4000, "EUR"),
                Confirmation.INSTANT,
                new Schedule(ZoneOffset.UTC, hours));
    }

    public static OfferedService withoutHours() {
        return anHourEachDay("09:00", "10:00").working(List.of());
    }

    public static OfferedService onRequest(OfferedService service) {
        return new OfferedService(
                service.id(),
                service.provider(),
                service.owner(),
                service.duration(),
                service.price(),
                Confirmation.ON_REQUEST,
                service.schedule());
    }

    /** Another service of the same provider. */
    public static OfferedService lasting(int minutes, OfferedService service) {
        return new OfferedService(
                new ServiceId(UUID.randomUUID()),
                service.provider(),
                service.owner(),
                Duration.ofMinutes(minutes),
                service.price(),
                service.confirmation(),
                service.schedule());
    }
}
