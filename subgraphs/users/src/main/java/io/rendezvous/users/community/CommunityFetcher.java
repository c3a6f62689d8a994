package io.rendezvous.users.community;

import com.netflix.graphql.dgs.DgsComponent;
import com.netflix.graphql.dgs.DgsDataFetchingEnvironment;
import com.netflix.graphql.dgs.DgsEntityFetcher;
import com.netflix.graphql.dgs.DgsQuery;
import io.rendezvous.kit.viewer.Viewer;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** Communities as the graph sees them. */
@DgsComponent
public class CommunityFetcher {

    @DgsQuery
    CompletableFuture<Community> community(Viewer viewer, DgsDataFetchingEnvironment environment) {
        return load(new CommunityId(viewer.communityId()), environment);
    }

    @DgsEntityFetcher(name = "Community")
    public CompletableFuture<Community> resolve(
            Map<String, Object> representation, DgsDataFetchingEnvironment environment) {
        return load(CommunityId.valueOf(String.valueOf(representation.get("id"))), environment);
    }

    private static CompletableFuture<Community> load(CommunityId id, DgsDataFetchingEnvironment environment) {
        return environment
                .<CommunityId, Community>getDataLoader(CommunityLoader.class)
                .load(id);
    }
}
