package io.rendezvous.bookings.offer;

import java.time.ZoneId;
import java.util.List;
import java.util.UUID;

/** The data of {@code providers.working-hours.set}: all hours of a provider, none when it stops working. */
record WorkingHoursSet(UUID providerId, ZoneId timeZone, List<WorkingHours> hours) {

    static final String TYPE = "providers.working-hours.set";
}
