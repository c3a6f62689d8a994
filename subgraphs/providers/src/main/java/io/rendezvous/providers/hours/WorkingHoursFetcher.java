package io.rendezvous.providers.hours;

import com.netflix.graphql.dgs.DgsComponent;
import com.netflix.graphql.dgs.DgsData;
import com.netflix.graphql.dgs.DgsDataFetchingEnvironment;
import com.netflix.graphql.dgs.DgsMutation;
import com.netflix.graphql.dgs.InputArgument;
import io.rendezvous.kit.viewer.Permission;
import io.rendezvous.kit.viewer.Viewer;
import io.rendezvous.providers.provider.Provider;
import io.rendezvous.providers.provider.ProviderId;
import io.rendezvous.providers.user.UserId;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import reactor.core.publisher.Mono;

/** Working hours as the graph sees them. */
@DgsComponent
class WorkingHoursFetcher {

    private final WorkingHoursService workingHours;

    WorkingHoursFetcher(WorkingHoursService workingHours) {
        this.workingHours = workingHours;
    }

    @DgsData(parentType = "Provider", field = "workingHours")
    CompletableFuture<List<WorkingHours>> ofProvider(DgsDataFetchingEnvironment environment) {
        return environment
                .<ProviderId, List<WorkingHours>>getDataLoader(WorkingHoursLoader.class)
                .load(environment.<Provider>getSourceOrThrow().id())
                .thenApply(hours -> hours == null ? List.of() : hours);
    }

    @DgsMutation
    Mono<SetWorkingHoursResult> setWorkingHours(@InputArgument SetWorkingHoursInput input, Viewer viewer) {
        viewer.require(Permission.MANAGE_SERVICES);
        return workingHours.set(new UserId(viewer.requirePerson().userId()), input);
    }
}
