package io.rendezvous.providers.provider;

import com.netflix.graphql.dgs.DgsComponent;
import com.netflix.graphql.dgs.DgsData;
import com.netflix.graphql.dgs.DgsDataFetchingEnvironment;
import com.netflix.graphql.dgs.DgsEntityFetcher;
import com.netflix.graphql.dgs.DgsQuery;
import com.netflix.graphql.dgs.InputArgument;
import io.rendezvous.providers.review.Review;
import io.rendezvous.providers.service.Service;
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

    @DgsData(parentType = "Service", field = "provider")
    CompletableFuture<Provider> ofService(DgsDataFetchingEnvironment environment) {
        return load(environment.<Service>getSourceOrThrow().providerId(), environment);
    }

    @DgsData(parentType = "Review", field = "provider")
    CompletableFuture<Provider> ofReview(DgsDataFetchingEnvironment environment) {
        return load(environment.<Review>getSourceOrThrow().providerId(), environment);
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
