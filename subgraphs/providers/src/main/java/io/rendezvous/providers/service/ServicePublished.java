package io.rendezvous.providers.service;

import io.rendezvous.providers.provider.Provider;
import io.rendezvous.providers.service.Service.Confirmation;
import java.util.UUID;

/** The data of {@code providers.service.published}: what it takes to book it. */
record ServicePublished(
        UUID serviceId,
        UUID providerId,
        UUID ownerId,
        String name,
        int durationMinutes,
        int priceMinorUnits,
        String currency,
        Confirmation confirmation,
        String timeZone) {

    static final String TYPE = "providers.service.published";

    static ServicePublished of(Service service, Provider provider) {
        return new ServicePublished(
                service.id().uuid(),
                provider.id().uuid(),
                provider.owner().id().uuid(),
                service.name(),
                service.durationMinutes(),
                service.price().minorUnits(),
                service.price().currency(),
                service.confirmation(),
                provider.timeZone());
    }
}
