package io.rendezvous.providers.hours;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import com.netflix.graphql.dgs.DgsDataLoader;
import io.rendezvous.kit.batch.BatchLoader;
import io.rendezvous.kit.tenancy.Tenancy;
import io.rendezvous.kit.viewer.Permission;
import io.rendezvous.kit.viewer.Viewer;
import io.rendezvous.providers.hours.WorkingHoursRepository.Row;
import io.rendezvous.providers.provider.ProviderId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import reactor.core.publisher.Mono;

/** Null for a provider that doesn't work. */
@DgsDataLoader
public class WorkingHoursLoader extends BatchLoader<ProviderId, List<WorkingHours>> {

    private final WorkingHoursRepository workingHours;

    WorkingHoursLoader(Tenancy tenancy, WorkingHoursRepository workingHours) {
        super(tenancy, Permission.READ_CATALOGUE);
        this.workingHours = workingHours;
    }

    @Override
    protected Mono<Map<ProviderId, List<WorkingHours>>> load(Set<ProviderId> providers, Viewer viewer) {
        return workingHours.find(providers).collect(groupingBy(Row::provider, mapping(Row::hours, toList())));
    }
}
