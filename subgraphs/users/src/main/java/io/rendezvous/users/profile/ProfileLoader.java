package io.rendezvous.users.profile;

import com.netflix.graphql.dgs.DgsDataLoader;
import io.rendezvous.kit.batch.BatchLoader;
import io.rendezvous.kit.tenancy.Tenancy;
import io.rendezvous.kit.viewer.Permission;
import io.rendezvous.kit.viewer.Viewer;
import io.rendezvous.users.user.UserId;
import java.util.Map;
import java.util.Set;
import reactor.core.publisher.Mono;

@DgsDataLoader
public class ProfileLoader extends BatchLoader<UserId, Profile> {

    private final ProfileRepository profiles;

    ProfileLoader(Tenancy tenancy, ProfileRepository profiles) {
        super(tenancy, Permission.READ_PROFILE);
        this.profiles = profiles;
    }

    @Override
    protected Mono<Map<UserId, Profile>> load(Set<UserId> people, Viewer viewer) {
        return profiles.find(people).collectMap(Profile::userId);
    }
}
