package io.rendezvous.providers.review;

import com.netflix.graphql.dgs.DgsComponent;
import com.netflix.graphql.dgs.DgsData;
import com.netflix.graphql.dgs.DgsDataFetchingEnvironment;
import com.netflix.graphql.dgs.DgsEntityFetcher;
import graphql.relay.Connection;
import io.rendezvous.kit.page.PageOf;
import io.rendezvous.kit.page.PageRequest;
import io.rendezvous.providers.provider.Provider;
import io.rendezvous.providers.provider.ProviderId;
import io.rendezvous.providers.provider.ProviderLoader;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** Reviews as the graph sees them. */
@DgsComponent
public class ReviewFetcher {

    @DgsEntityFetcher(name = "Review")
    public CompletableFuture<Review> resolve(
            Map<String, Object> representation, DgsDataFetchingEnvironment environment) {
        return environment
                .<ReviewId, Review>getDataLoader(ReviewLoader.class)
                .load(ReviewId.valueOf(String.valueOf(representation.get("id"))));
    }

    @DgsData(parentType = "Review")
    CompletableFuture<Provider> provider(DgsDataFetchingEnvironment environment) {
        return environment
                .<ProviderId, Provider>getDataLoader(ProviderLoader.class)
                .load(environment.<Review>getSourceOrThrow().providerId());
    }

    @DgsData(parentType = "Provider", field = "reviews")
    CompletableFuture<Connection<Review>> ofProvider(PageRequest page, DgsDataFetchingEnvironment environment) {
        return environment
                .<PageOf<ProviderId>, Connection<Review>>getDataLoader(ReviewPageLoader.class)
                .load(new PageOf<>(environment.<Provider>getSourceOrThrow().id(), page));
    }
}
