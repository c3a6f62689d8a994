package io.rendezvous.providers.hours;

import io.rendezvous.kit.error.Refusal;
import io.rendezvous.kit.event.Outbox;
import io.rendezvous.kit.tenancy.Tenancy;
import io.rendezvous.providers.hours.SetWorkingHoursResult.InvalidInput;
import io.rendezvous.providers.hours.SetWorkingHoursResult.SetWorkingHoursSuccess;
import io.rendezvous.providers.provider.Provider;
import io.rendezvous.providers.provider.ProviderRepository;
import io.rendezvous.providers.user.UserId;
import java.util.List;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

@Service
class WorkingHoursService {

    private final Tenancy tenancy;
    private final ProviderRepository providers;
    private final WorkingHoursRepository workingHours;
    private final Outbox outbox;

    WorkingHoursService(
            Tenancy tenancy, ProviderRepository providers, WorkingHoursRepository workingHours, Outbox outbox) {
        this.tenancy = tenancy;
        this.providers = providers;
        this.workingHours = workingHours;
        this.outbox = outbox;
    }

    /** Refuses with NOT_FOUND when the person runs no provider. */
    Mono<SetWorkingHoursResult> set(UserId owner, SetWorkingHoursInput input) {
        var errors = input.errors();
        if (!errors.isEmpty()) {
            return Mono.just(new InvalidInput(errors));
        }
        return tenancy.write(providers
                .ownedByForUpdate(owner)
                .switchIfEmpty(Refusal.orNotFound("Provider"))
                .flatMap(provider -> replace(provider, input.hours())));
    }

    private Mono<SetWorkingHoursResult> replace(Provider provider, List<WorkingHours> hours) {
        return workingHours
                .replace(provider.id(), hours)
                .then(outbox.append(WorkingHoursSet.TYPE, provider.id().uuid(), WorkingHoursSet.of(provider, hours)))
                .thenReturn(new SetWorkingHoursSuccess(provider));
    }
}
