package io.rendezvous.matching.match;

import com.netflix.graphql.dgs.DgsDataLoader;
import io.rendezvous.kit.batch.RowPageLoader;
import io.rendezvous.kit.page.PageRequest;
import io.rendezvous.kit.tenancy.Tenancy;
import io.rendezvous.kit.viewer.Permission;
import io.rendezvous.matching.match.MatchRepository.Row;
import io.rendezvous.matching.user.UserId;
import java.util.Set;
import reactor.core.publisher.Flux;

/** The matches of each person; whoever loads has checked that the viewer may see them. */
@DgsDataLoader
public class MatchPageLoader extends RowPageLoader<UserId, Row, Match> {

    private final MatchRepository matches;

    MatchPageLoader(Tenancy tenancy, MatchRepository matches) {
        super(tenancy, Permission.READ_PROFILE, Row::of, Row::match, Row::cursor);
        this.matches = matches;
    }

    @Override
    protected Flux<Row> rows(Set<UserId> parents, PageRequest page) {
        return matches.page(parents, page);
    }
}
