package io.rendezvous.providers.service;

import com.netflix.graphql.dgs.DgsDataLoader;
import io.rendezvous.kit.batch.BatchLoader;
import io.rendezvous.kit.tenancy.Tenancy;
import io.rendezvous.kit.viewer.Permission;
import io.rendezvous.kit.viewer.Viewer;
import java.util.Map;
import java.util.Set;
import reactor.core.publisher.Mono;

@DgsDataLoader
public class ServiceLoader extends BatchLoader<ServiceId, Service> {

    private final ServiceRepository services;

    ServiceLoader(Tenancy tenancy, ServiceRepository services) {
        super(tenancy, Permission.READ_CATALOGUE);
        this.services = services;
    }

    @Override
    protected Mono<Map<ServiceId, Service>> load(Set<ServiceId> ids, Viewer viewer) {
        return services.find(ids).collectMap(Service::id);
    }
}
