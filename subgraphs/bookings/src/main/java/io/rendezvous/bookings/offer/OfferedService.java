package io.rendezvous.bookings.offer;

import io.rendezvous.bookings.foreign.ProviderId;
import io.rendezvous.bookings.foreign.ServiceId;
import io.rendezvous.bookings.foreign.UserId;
import io.rendezvous.kit.money.Money;
import java.time.Duration;
import java.util.List;

/**
 * A service as it is sold now.
 *
 * @param owner who runs the provider
 * @param schedule the provider's
 */
public record OfferedService(
        ServiceId id,
        ProviderId provider,
        UserId owner,
        Duration duration,
        Money price,
        Confirmation confirmation,
        Schedule schedule) {

    OfferedService working(List<WorkingHours> hours) {
        return new OfferedService(
                id, provider, owner, duration, price, confirmation, new Schedule(schedule.zone(), hours));
    }
}
