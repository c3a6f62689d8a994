package io.rendezvous.users.community;

import com.netflix.graphql.dgs.DgsDataLoader;
import io.rendezvous.kit.batch.BatchLoader;
import io.rendezvous.kit.tenancy.Tenancy;
import io.rendezvous.kit.viewer.Permission;
import io.rendezvous.kit.viewer.Viewer;
import java.util.Map;
import java.util.Set;
import reactor.core.publisher.Mono;

@DgsDataLoader
public class CommunityLoader extends BatchLoader<CommunityId, Community> {

    private final CommunityRepository communities;

    CommunityLoader(Tenancy tenancy, CommunityRepository communities) {
        super(tenancy, Permission.READ_CATALOGUE);
        this.communities = communities;
    }

    @Override
    protected Mono<Map<CommunityId, Community>> load(Set<CommunityId> ids, Viewer viewer) {
        return communities.find(ids).collectMap(Community::id);
    }
}
