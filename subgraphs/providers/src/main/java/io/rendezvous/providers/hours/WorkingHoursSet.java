package io.rendezvous.providers.hours;

import io.rendezvous.providers.provider.Provider;
import java.util.List;
import java.util.UUID;

/** The data of {@code providers.working-hours.set}: all hours of a provider from now on. */
record WorkingHoursSet(UUID providerId, String timeZone, List<WorkingHours> hours) {

    static final String TYPE = "providers.working-hours.set";

    static WorkingHoursSet of(Provider provider, List<WorkingHours> hours) {
        return new WorkingHoursSet(provider.id().uuid(), provider.timeZone(), hours);
    }
}
