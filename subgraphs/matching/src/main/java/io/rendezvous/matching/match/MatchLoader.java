package io.rendezvous.matching.match;

import com.netflix.graphql.dgs.DgsDataLoader;
import io.rendezvous.kit.batch.BatchLoader;
import io.rendezvous.kit.tenancy.Tenancy;
import io.rendezvous.kit.viewer.Permission;
import io.rendezvous.kit.viewer.Viewer;
import java.util.Map;
import java.util.Set;
import reactor.core.publisher.Mono;

/** Those that the viewer is part of; all for staff. */
@DgsDataLoader
public class MatchLoader extends BatchLoader<MatchId, Match> {

    private final MatchRepository matches;

    MatchLoader(Tenancy tenancy, MatchRepository matches) {
        super(tenancy, Permission.READ_PROFILE);
        this.matches = matches;
    }

    @Override
    protected Mono<Map<MatchId, Match>> load(Set<MatchId> ids, Viewer viewer) {
        return matches.find(ids).filter(match -> maySee(viewer, match)).collectMap(Match::id);
    }

    private static boolean maySee(Viewer viewer, Match match) {
        return viewer.may(Permission.MANAGE_MATCHES)
                || match.participants().stream()
                        .anyMatch(user -> viewer.is(user.id().uuid()));
    }
}
