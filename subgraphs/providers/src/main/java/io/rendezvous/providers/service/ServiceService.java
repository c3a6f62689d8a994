package io.rendezvous.providers.service;

import io.rendezvous.kit.error.Refusal;
import io.rendezvous.kit.event.Outbox;
import io.rendezvous.kit.id.Ids;
import io.rendezvous.kit.money.Money;
import io.rendezvous.kit.tenancy.Tenancy;
import io.rendezvous.providers.provider.Provider;
import io.rendezvous.providers.provider.ProviderRepository;
import io.rendezvous.providers.service.PublishServiceResult.InvalidInput;
import io.rendezvous.providers.service.PublishServiceResult.PublishServiceSuccess;
import io.rendezvous.providers.user.UserId;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

@Component
class ServiceService {

    private final Tenancy tenancy;
    private final ProviderRepository providers;
    private final ServiceRepository services;
    private final Outbox outbox;
    private final Ids ids;

    ServiceService(Tenancy tenancy, ProviderRepository providers, ServiceRepository services, Outbox outbox, Ids ids) {
        this.tenancy = tenancy;
        this.providers = providers;
        this.services = services;
        this.outbox = outbox;
        this.ids = ids;
    }

    /** Refuses with NOT_FOUND when the person runs no provider. */
    Mono<PublishServiceResult> publish(UserId owner, PublishServiceInput input) {
        var errors = input.errors();
        if (!errors.isEmpty()) {
            return Mono.just(new InvalidInput(errors));
        }
        return tenancy.write(providers
                .ownedByForUpdate(owner)
                .switchIfEmpty(Refusal.orNotFound("Provider"))
                .flatMap(provider -> add(service(provider, input), provider)));
    }

    private Service service(Provider provider, PublishServiceInput input) {
        return new Service(
                new ServiceId(ids.next()),
                provider.id(),
                input.name(),
                input.description(),
                input.durationMinutes(),
                Money.of(input.priceMinorUnits(), provider.currency()),
                input.confirmation());
    }

    private Mono<PublishServiceResult> add(Service service, Provider provider) {
        return services.add(service)
                .then(outbox.append(ServicePublished.TYPE, service.id().uuid(), ServicePublished.of(service, provider)))
                .thenReturn(new PublishServiceSuccess(service));
    }
}
