package io.rendezvous.bookings.offer;

import java.time.ZoneId;
import java.util.UUID;

/** The data of {@code providers.service.published}, as far as bookings needs it. */
record ServicePublished(
        UUID serviceId,
        UUID providerId,
        UUID ownerId,
        int durationMinutes,
        int priceMinorUnits,
        String currency,
        Confirmation confirmation,
        ZoneId timeZone) {

    static final String TYPE = "providers.service.published";
}
