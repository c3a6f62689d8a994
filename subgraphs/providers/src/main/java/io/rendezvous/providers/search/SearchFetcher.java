package io.rendezvous.providers.search;

import com.netflix.graphql.dgs.DgsComponent;
import com.netflix.graphql.dgs.DgsData;
import com.netflix.graphql.dgs.DgsDataFetchingEnvironment;
import com.netflix.graphql.dgs.DgsQuery;
import com.netflix.graphql.dgs.InputArgument;
import graphql.relay.Connection;
import io.rendezvous.kit.page.Connections;
import io.rendezvous.kit.page.PageOf;
import io.rendezvous.kit.page.PageRequest;
import io.rendezvous.kit.tenancy.Tenancy;
import io.rendezvous.kit.viewer.Permission;
import io.rendezvous.kit.viewer.Viewer;
import io.rendezvous.providers.category.Category;
import io.rendezvous.providers.category.CategoryId;
import io.rendezvous.providers.provider.Provider;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** Lists of providers as the graph sees them. */
@DgsComponent
class SearchFetcher {

    private final Tenancy tenancy;
    private final ProviderSearchRepository providers;

    SearchFetcher(Tenancy tenancy, ProviderSearchRepository providers) {
        this.tenancy = tenancy;
        this.providers = providers;
    }

    @DgsQuery
    Mono<Connection<Provider>> providers(
            @InputArgument @Nullable ProviderSearch search, PageRequest page, Viewer viewer) {
        viewer.require(Permission.READ_CATALOGUE);
        var wanted = search == null ? ProviderSearch.EVERYTHING : search;
        var list = ProviderSearchRepository.list(wanted);
        return tenancy.read(providers
                .search(wanted, page)
                .collectList()
                .map(rows -> Connections.of(rows, page, FoundProvider::provider, row -> row.cursor(list))));
    }

    @DgsData(parentType = "Category", field = "providers")
    CompletableFuture<Connection<Provider>> ofCategory(PageRequest page, DgsDataFetchingEnvironment environment) {
        return environment
                .<PageOf<CategoryId>, Connection<Provider>>getDataLoader(CategoryProvidersLoader.class)
                .load(new PageOf<>(environment.<Category>getSourceOrThrow().id(), page));
    }
}
