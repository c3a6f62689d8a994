package io.rendezvous.providers.service;

import com.netflix.graphql.dgs.DgsDataLoader;
import io.rendezvous.kit.batch.PageLoader;
import io.rendezvous.kit.page.PageRequest;
import io.rendezvous.kit.tenancy.Tenancy;
import io.rendezvous.kit.viewer.Permission;
import io.rendezvous.providers.provider.ProviderId;
import java.util.Set;
import reactor.core.publisher.Flux;

/** What each provider offers. */
@DgsDataLoader
public class ServicePageLoader extends PageLoader<ProviderId, Service> {

    private final ServiceRepository services;

    ServicePageLoader(Tenancy tenancy, ServiceRepository services) {
        super(tenancy, Permission.READ_CATALOGUE, Service::providerId, ServiceRepository::cursor);
        this.services = services;
    }

    @Override
    protected Flux<Service> rows(Set<ProviderId> parents, PageRequest page) {
        return services.page(parents, page);
    }
}
