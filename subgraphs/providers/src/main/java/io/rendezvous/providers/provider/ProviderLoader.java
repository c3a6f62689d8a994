package io.rendezvous.providers.provider;

import com.netflix.graphql.dgs.DgsDataLoader;
import io.rendezvous.kit.batch.BatchLoader;
import io.rendezvous.kit.tenancy.Tenancy;
import io.rendezvous.kit.viewer.Permission;
import io.rendezvous.kit.viewer.Viewer;
import java.util.Map;
import java.util.Set;
import reactor.core.publisher.Mono;

@DgsDataLoader
public class ProviderLoader extends BatchLoader<ProviderId, Provider> {

    private final ProviderRepository providers;

    ProviderLoader(Tenancy tenancy, ProviderRepository providers) {
        super(tenancy, Permission.READ_CATALOGUE);
        this.providers = providers;
    }

    @Override
    protected Mono<Map<ProviderId, Provider>> load(Set<ProviderId> ids, Viewer viewer) {
        return providers.find(ids).collectMap(Provider::id);
    }
}
