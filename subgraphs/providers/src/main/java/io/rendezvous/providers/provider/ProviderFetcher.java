package io.rendezvous.providers.provider;

import com.netflix.graphql.dgs.DgsComponent;
import com.netflix.graphql.dgs.DgsData;
import com.netflix.graphql.dgs.DgsDataFetchingEnvironment;
import com.netflix.graphql.dgs.DgsEntityFetcher;
import com.netflix.graphql.dgs.DgsQuery;
import com.netflix.graphql.dgs.InputArgument;
import io.rendezvous.providers.category.Category;
import io.rendezvous.providers.category.CategoryId;
import io.rendezvous.providers.category.CategoryLoader;
import io.rendezvous.providers.user.User;
import io.rendezvous.providers.user.UserId;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** Providers as the graph sees them. */
@DgsComponent
public class ProviderFetcher {

    @DgsQuery
    CompletableFuture<Provider> provider(@InputArgument ProviderId id, DgsDataFetchingEnvironment environment) {
        return load(id, environment);
    }

    @DgsEntityFetcher(name = "Provider")
    public CompletableFuture<Provider> resolve(
            Map<String, Object> representation, DgsDataFetchingEnvironment environment) {
        return load(ProviderId.valueOf(String.valueOf(representation.get("id"))), environment);
    }

    @DgsData(parentType = "Provider")
    CompletableFuture<Category> category(DgsDataFetchingEnvironment environment) {
        return environment
                .<CategoryId, Category>getDataLoader(CategoryLoader.class)
                .load(environment.<Provider>getSourceOrThrow().categoryId());
    }

    @DgsData(parentType = "User", field = "provider")
    CompletableFuture<Provider> ofOwner(DgsDataFetchingEnvironment environment) {
        return environment
                .<UserId, Provider>getDataLoader(OwnedProviderLoader.class)
                .load(environment.<User>getSourceOrThrow().id());
    }

    private static CompletableFuture<Provider> load(ProviderId id, DgsDataFetchingEnvironment environment) {
        return environment
                .<ProviderId, Provider>getDataLoader(ProviderLoader.class)
                .load(id);
    }
}
