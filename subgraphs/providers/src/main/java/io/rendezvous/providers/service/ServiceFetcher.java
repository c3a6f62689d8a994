package io.rendezvous.providers.service;

import com.netflix.graphql.dgs.DgsComponent;
import com.netflix.graphql.dgs.DgsData;
import com.netflix.graphql.dgs.DgsDataFetchingEnvironment;
import com.netflix.graphql.dgs.DgsEntityFetcher;
import com.netflix.graphql.dgs.DgsMutation;
import com.netflix.graphql.dgs.InputArgument;
import graphql.relay.Connection;
import io.rendezvous.kit.page.PageOf;
import io.rendezvous.kit.page.PageRequest;
import io.rendezvous.kit.viewer.Permission;
import io.rendezvous.kit.viewer.Viewer;
import io.rendezvous.providers.provider.Provider;
import io.rendezvous.providers.provider.ProviderId;
import io.rendezvous.providers.provider.ProviderLoader;
import io.rendezvous.providers.user.UserId;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import reactor.core.publisher.Mono;

/** Services as the graph sees them. */
@DgsComponent
public class ServiceFetcher {

    private final ServiceService services;

    ServiceFetcher(ServiceService services) {
        this.services = services;
    }

    @DgsEntityFetcher(name = "Service")
    public CompletableFuture<Service> resolve(
            Map<String, Object> representation, DgsDataFetchingEnvironment environment) {
        return environment
                .<ServiceId, Service>getDataLoader(ServiceLoader.class)
                .load(ServiceId.valueOf(String.valueOf(representation.get("id"))));
    }

    @DgsData(parentType = "Service")
    CompletableFuture<Provider> provider(DgsDataFetchingEnvironment environment) {
        return environment
                .<ProviderId, Provider>getDataLoader(ProviderLoader.class)
                .load(environment.<Service>getSourceOrThrow().providerId());
    }

    @DgsData(parentType = "Provider", field = "services")
    CompletableFuture<Connection<Service>> ofProvider(PageRequest page, DgsDataFetchingEnvironment environment) {
        return environment
                .<PageOf<ProviderId>, Connection<Service>>getDataLoader(ServicePageLoader.class)
                .load(new PageOf<>(environment.<Provider>getSourceOrThrow().id(), page));
    }

    @DgsMutation
    Mono<PublishServiceResult> publishService(@InputArgument PublishServiceInput input, Viewer viewer) {
        viewer.require(Permission.MANAGE_SERVICES);
        return services.publish(new UserId(viewer.requirePerson().userId()), input);
    }
}
