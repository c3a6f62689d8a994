package io.rendezvous.users.user;

import com.netflix.graphql.dgs.DgsComponent;
import com.netflix.graphql.dgs.DgsData;
import com.netflix.graphql.dgs.DgsDataFetchingEnvironment;
import com.netflix.graphql.dgs.DgsEntityFetcher;
import com.netflix.graphql.dgs.DgsQuery;
import com.netflix.graphql.dgs.InputArgument;
import graphql.relay.Connection;
import io.rendezvous.kit.page.Connections;
import io.rendezvous.kit.page.PageRequest;
import io.rendezvous.kit.tenancy.Tenancy;
import io.rendezvous.kit.viewer.Permission;
import io.rendezvous.kit.viewer.Viewer;
import io.rendezvous.users.community.Community;
import io.rendezvous.users.community.CommunityId;
import io.rendezvous.users.community.CommunityLoader;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** People as the graph sees them. */
@DgsComponent
public class UserFetcher {

    private final Tenancy tenancy;
    private final UserRepository users;

    UserFetcher(Tenancy tenancy, UserRepository users) {
        this.tenancy = tenancy;
        this.users = users;
    }

    @DgsQuery
    CompletableFuture<@Nullable User> me(Viewer viewer, DgsDataFetchingEnvironment environment) {
        return switch (viewer) {
            case Viewer.Person person -> load(new UserId(person.userId()), environment);
            case Viewer.Program _ -> CompletableFuture.completedFuture(null);
        };
    }

    @DgsQuery
    CompletableFuture<User> user(@InputArgument UserId id, DgsDataFetchingEnvironment environment) {
        return load(id, environment);
    }

    @DgsQuery
    Mono<Connection<User>> users(@InputArgument @Nullable String search, PageRequest page, Viewer viewer) {
        viewer.require(Permission.READ_PROFILE);
        viewer.require(Permission.MANAGE_USERS);
        return tenancy.read(users.page(search == null ? "" : search, page)
                .collectList()
                .map(rows -> Connections.of(rows, page, UserRepository.Listed::user, UserRepository.Listed::cursor)));
    }

    @DgsEntityFetcher(name = "User")
    public CompletableFuture<User> resolve(Map<String, Object> representation, DgsDataFetchingEnvironment environment) {
        return load(UserId.valueOf(String.valueOf(representation.get("id"))), environment);
    }

    @DgsData(parentType = "User")
    @Nullable
    String email(Viewer viewer, DgsDataFetchingEnvironment environment) {
        var user = environment.<User>getSourceOrThrow();
        return viewer.is(user.id().uuid()) || viewer.may(Permission.MANAGE_USERS) ? user.email() : null;
    }

    @DgsData(parentType = "User")
    CompletableFuture<Community> community(DgsDataFetchingEnvironment environment) {
        return environment
                .<CommunityId, Community>getDataLoader(CommunityLoader.class)
                .load(environment.<User>getSourceOrThrow().communityId());
    }

    private static CompletableFuture<User> load(UserId id, DgsDataFetchingEnvironment environment) {
        return environment.<UserId, User>getDataLoader(UserLoader.class).load(id);
    }
}
