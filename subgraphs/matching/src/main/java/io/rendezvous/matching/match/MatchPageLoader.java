package io.rendezvous.matching.match;

import com.netflix.graphql.dgs.DgsDataLoader;
import io.rendezvous.kit.batch.PageLoader;
import io.rendezvous.kit.page.Cursor;
import io.rendezvous.kit.page.PageRequest;
import io.rendezvous.kit.tenancy.Tenancy;
import io.rendezvous.matching.match.MatchRepository.Row;
import io.rendezvous.matching.user.UserId;
import java.util.Set;
import reactor.core.publisher.Flux;

/** The matches of each person; whoever loads has checked that the viewer may see them. */
@DgsDataLoader
public class MatchPageLoader extends PageLoader<UserId, Row, Match> {

    private final MatchRepository matches;

    MatchPageLoader(Tenancy tenancy, MatchRepository matches) {
        super(tenancy);
        this.matches = matches;
    }

    @Override
    protected Flux<Row> page(Set<UserId> parents, PageRequest page) {
        return matches.page(parents, page);
    }

    @Override
    protected UserId parent(Row row) {
        return row.of();
    }

    @Override
    protected Match node(Row row) {
        return row.match();
    }

    @Override
    protected Cursor cursor(Row row) {
        return row.cursor();
    }
}
