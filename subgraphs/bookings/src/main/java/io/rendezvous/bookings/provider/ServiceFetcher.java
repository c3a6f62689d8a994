package io.rendezvous.bookings.provider;

import com.netflix.graphql.dgs.DgsComponent;
import com.netflix.graphql.dgs.DgsData;
import com.netflix.graphql.dgs.DgsDataFetchingEnvironment;
import com.netflix.graphql.dgs.DgsEntityFetcher;
import com.netflix.graphql.dgs.InputArgument;
import io.rendezvous.bookings.availability.FreeSlot;
import io.rendezvous.bookings.foreign.Service;
import io.rendezvous.bookings.foreign.ServiceId;
import io.rendezvous.kit.page.PageRequest;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** Services as what can be booked. */
@DgsComponent
public class ServiceFetcher {

    /** Whether there is such a service is for providers to say. */
    @DgsEntityFetcher(name = "Service")
    public Service resolve(Map<String, Object> representation) {
        return new Service(ServiceId.valueOf(String.valueOf(representation.get("id"))));
    }

    @DgsData(parentType = "Service")
    CompletableFuture<List<FreeSlot>> freeSlots(
            @InputArgument @Nullable Instant from, PageRequest page, DgsDataFetchingEnvironment environment) {
        var service = environment.<Service>getSourceOrThrow().id();
        return environment
                .<WantedSlots, List<FreeSlot>>getDataLoader(FreeSlotsLoader.class)
                .load(new WantedSlots(service, from == null ? Instant.EPOCH : from, page.size()));
    }
}
