package io.rendezvous.providers.search;

import com.netflix.graphql.dgs.DgsDataLoader;
import io.rendezvous.kit.batch.PageLoader;
import io.rendezvous.kit.page.Cursor;
import io.rendezvous.kit.page.PageRequest;
import io.rendezvous.kit.tenancy.Tenancy;
import io.rendezvous.providers.category.CategoryId;
import io.rendezvous.providers.provider.Provider;
import java.util.Set;
import reactor.core.publisher.Flux;

/** The providers of each category and of those below it. */
@DgsDataLoader
public class CategoryProvidersLoader extends PageLoader<CategoryId, FoundProvider, Provider> {

    private final ProviderSearchRepository providers;

    CategoryProvidersLoader(Tenancy tenancy, ProviderSearchRepository providers) {
        super(tenancy);
        this.providers = providers;
    }

    @Override
    protected Flux<FoundProvider> page(Set<CategoryId> parents, PageRequest page) {
        return providers.inCategories(parents, page);
    }

    @Override
    protected CategoryId parent(FoundProvider row) {
        return row.within();
    }

    @Override
    protected Cursor cursor(FoundProvider row) {
        return ProviderSearchRepository.cursor(row);
    }

    @Override
    protected Provider node(FoundProvider row) {
        return row.provider();
    }
}
