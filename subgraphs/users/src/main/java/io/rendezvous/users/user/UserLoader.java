package io.rendezvous.users.user;

import com.netflix.graphql.dgs.DgsDataLoader;
import io.rendezvous.kit.batch.BatchLoader;
import io.rendezvous.kit.tenancy.Tenancy;
import io.rendezvous.kit.viewer.Permission;
import io.rendezvous.kit.viewer.Viewer;
import java.util.Map;
import java.util.Set;
import reactor.core.publisher.Mono;

@DgsDataLoader
public class UserLoader extends BatchLoader<UserId, User> {

    private final UserRepository users;

    UserLoader(Tenancy tenancy, UserRepository users) {
        super(tenancy, Permission.READ_PROFILE);
        this.users = users;
    }

    @Override
    protected Mono<Map<UserId, User>> load(Set<UserId> ids, Viewer viewer) {
        return users.find(ids).collectMap(User::id);
    }
}
