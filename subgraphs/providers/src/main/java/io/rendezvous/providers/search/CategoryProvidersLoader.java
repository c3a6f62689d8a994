package io.rendezvous.providers.search;

import com.netflix.graphql.dgs.DgsDataLoader;
import io.rendezvous.kit.batch.RowPageLoader;
import io.rendezvous.kit.page.PageRequest;
import io.rendezvous.kit.tenancy.Tenancy;
import io.rendezvous.kit.viewer.Permission;
import io.rendezvous.providers.category.CategoryId;
import io.rendezvous.providers.provider.Provider;
import java.util.Set;
import reactor.core.publisher.Flux;

/** The providers of each category and of those below it. */
@DgsDataLoader
public class CategoryProvidersLoader extends RowPageLoader<CategoryId, FoundProvider, Provider> {

    private final ProviderSearchRepository providers;

    CategoryProvidersLoader(Tenancy tenancy, ProviderSearchRepository providers) {
        super(
                tenancy,
                Permission.READ_CATALOGUE,
                FoundProvider::within,
                FoundProvider::provider,
                ProviderSearchRepository::cursor);
        this.providers = providers;
    }

    @Override
    protected Flux<FoundProvider> rows(Set<CategoryId> parents, PageRequest page) {
        return providers.inCategories(parents, page);
    }
}
