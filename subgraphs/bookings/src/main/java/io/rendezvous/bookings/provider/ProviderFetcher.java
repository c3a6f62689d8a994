package io.rendezvous.bookings.provider;

import com.netflix.graphql.dgs.DgsComponent;
import com.netflix.graphql.dgs.DgsData;
import com.netflix.graphql.dgs.DgsDataFetchingEnvironment;
import com.netflix.graphql.dgs.DgsEntityFetcher;
import io.rendezvous.bookings.availability.FreeSlot;
import io.rendezvous.bookings.foreign.Provider;
import io.rendezvous.bookings.foreign.ProviderId;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** Providers as those who have time. */
@DgsComponent
public class ProviderFetcher {

    /** Whether there is such a provider is for providers to say. */
    @DgsEntityFetcher(name = "Provider")
    public Provider resolve(Map<String, Object> representation) {
        return new Provider(ProviderId.valueOf(String.valueOf(representation.get("id"))));
    }

    @DgsData(parentType = "Provider")
    CompletableFuture<FreeSlot> nextFreeSlot(DgsDataFetchingEnvironment environment) {
        return environment
                .<ProviderId, FreeSlot>getDataLoader(NextFreeSlotLoader.class)
                .load(environment.<Provider>getSourceOrThrow().id());
    }
}
