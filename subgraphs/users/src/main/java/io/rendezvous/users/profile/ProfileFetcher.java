package io.rendezvous.users.profile;

import com.netflix.graphql.dgs.DgsComponent;
import com.netflix.graphql.dgs.DgsData;
import com.netflix.graphql.dgs.DgsDataFetchingEnvironment;
import com.netflix.graphql.dgs.DgsMutation;
import io.rendezvous.kit.viewer.Permission;
import io.rendezvous.kit.viewer.Viewer;
import io.rendezvous.users.user.User;
import io.rendezvous.users.user.UserId;
import java.util.concurrent.CompletableFuture;
import reactor.core.publisher.Mono;

/** Profiles as the graph sees them. */
@DgsComponent
class ProfileFetcher {

    private final ProfileService profiles;

    ProfileFetcher(ProfileService profiles) {
        this.profiles = profiles;
    }

    @DgsData(parentType = "User")
    CompletableFuture<Profile> profile(DgsDataFetchingEnvironment environment) {
        return environment
                .<UserId, Profile>getDataLoader(ProfileLoader.class)
                .load(environment.<User>getSourceOrThrow().id());
    }

    @DgsMutation
    Mono<UpdateProfileResult> updateProfile(Viewer viewer, DgsDataFetchingEnvironment environment) {
        viewer.require(Permission.WRITE_PROFILE);
        return profiles.update(
                new UserId(viewer.requirePerson().userId()), UpdateProfileInput.of(environment.getArgument("input")));
    }
}
