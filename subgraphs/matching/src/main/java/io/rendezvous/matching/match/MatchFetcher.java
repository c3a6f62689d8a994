package io.rendezvous.matching.match;

import com.netflix.graphql.dgs.DgsComponent;
import com.netflix.graphql.dgs.DgsData;
import com.netflix.graphql.dgs.DgsDataFetchingEnvironment;
import com.netflix.graphql.dgs.DgsEntityFetcher;
import com.netflix.graphql.dgs.DgsMutation;
import com.netflix.graphql.dgs.DgsQuery;
import com.netflix.graphql.dgs.InputArgument;
import graphql.relay.Connection;
import io.rendezvous.kit.page.PageOf;
import io.rendezvous.kit.page.PageRequest;
import io.rendezvous.kit.viewer.Permission;
import io.rendezvous.kit.viewer.Viewer;
import io.rendezvous.matching.user.User;
import io.rendezvous.matching.user.UserId;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** Matches as the graph sees them. */
@DgsComponent
public class MatchFetcher {

    private final MatchService matches;

    MatchFetcher(MatchService matches) {
        this.matches = matches;
    }

    @DgsQuery
    CompletableFuture<Match> match(@InputArgument MatchId id, DgsDataFetchingEnvironment environment) {
        return load(id, environment);
    }

    @DgsEntityFetcher(name = "Match")
    public CompletableFuture<Match> resolve(
            Map<String, Object> representation, DgsDataFetchingEnvironment environment) {
        return load(MatchId.valueOf(String.valueOf(representation.get("id"))), environment);
    }

    @DgsMutation
    Mono<FindMatchesResult> findMatches(@InputArgument FindMatchesInput input, Viewer viewer) {
        viewer.require(Permission.WRITE_MATCH);
        return matches.find(new UserId(viewer.requirePerson().userId()), input);
    }

    @DgsData(parentType = "User", field = "matches")
    CompletableFuture<@Nullable Connection<Match>> ofUser(
            PageRequest page, Viewer viewer, DgsDataFetchingEnvironment environment) {
        var person = environment.<User>getSourceOrThrow().id();
        if (!viewer.is(person.uuid()) && !viewer.may(Permission.MANAGE_MATCHES)) {
            return CompletableFuture.completedFuture(null);
        }
        return environment
                .<PageOf<UserId>, Connection<Match>>getDataLoader(MatchPageLoader.class)
                .load(new PageOf<>(person, page));
    }

    private static CompletableFuture<Match> load(MatchId id, DgsDataFetchingEnvironment environment) {
        return environment.<MatchId, Match>getDataLoader(MatchLoader.class).load(id);
    }
}
