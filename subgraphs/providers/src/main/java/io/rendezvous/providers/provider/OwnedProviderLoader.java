package io.rendezvous.providers.provider;

import com.netflix.graphql.dgs.DgsDataLoader;
import io.rendezvous.kit.batch.BatchLoader;
import io.rendezvous.kit.tenancy.Tenancy;
import io.rendezvous.kit.viewer.Permission;
import io.rendezvous.kit.viewer.Viewer;
import io.rendezvous.providers.user.UserId;
import java.util.Map;
import java.util.Set;
import reactor.core.publisher.Mono;

/** By owner. */
@DgsDataLoader
public class OwnedProviderLoader extends BatchLoader<UserId, Provider> {

    private final ProviderRepository providers;

    OwnedProviderLoader(Tenancy tenancy, ProviderRepository providers) {
        super(tenancy, Permission.READ_PROFILE);
        this.providers = providers;
    }

    @Override
    protected Mono<Map<UserId, Provider>> load(Set<UserId> owners, Viewer viewer) {
        return providers.ownedBy(owners).collectMap(provider -> provider.owner().id());
    }
}
