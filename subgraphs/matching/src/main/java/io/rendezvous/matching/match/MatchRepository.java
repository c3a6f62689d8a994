package io.rendezvous.matching.match;

import static java.time.ZoneOffset.UTC;

import io.r2dbc.postgresql.codec.Json;
import io.r2dbc.spi.Readable;
import io.rendezvous.kit.page.Bounds;
import io.rendezvous.kit.page.Cursor;
import io.rendezvous.kit.page.PageRequest;
import io.rendezvous.matching.strategy.MatchingStrategy;
import io.rendezvous.matching.strategy.Suggestion.MatchFactor;
import io.rendezvous.matching.user.User;
import io.rendezvous.matching.user.UserId;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

@Repository
class MatchRepository {

    private static final String LIST = "matches";
    private static final Cursor TOP = Cursor.of(LIST, Bounds.LATEST, Bounds.GREATEST_ID);
    private static final JsonMapper JSON = JsonMapper.shared();

    private final DatabaseClient database;

    MatchRepository(DatabaseClient database) {
        this.database = database;
    }

    /** Somebody's match, as it stands in a list of theirs. */
    record Row(UserId of, Match match) {

        Cursor cursor() {
            return Cursor.of(LIST, match.createdAt(), match.id().uuid());
        }
    }

    Flux<Match> find(Set<MatchId> ids) {
        return database.sql("select * from match_with_participants where id = any(:ids)")
                .bind("ids", ids.stream().map(MatchId::uuid).toArray(UUID[]::new))
                .map(MatchRepository::match)
                .all();
    }

    /** The same page of each person's matches, newest first. */
    Flux<Row> page(Set<UserId> people, PageRequest page) {
        var after = page.after(TOP);
        return database.sql("""
                        select found.*, person.id as person from unnest(:people) as person (id)
                        cross join lateral (
                            select match.* from match_with_participants match
                            join match_participant on match_participant.match_id = match.id
                            where match_participant.user_id = person.id
                              and (match_participant.matched_at, match.id) < (:createdAt, :id)
                            order by match_participant.matched_at desc, match.id desc
                            limit :limit
                        ) found
                        order by found.created_at desc, found.id desc
                        """)
                .bind("people", people.stream().map(UserId::uuid).toArray(UUID[]::new))
                .bind("createdAt", after.instant(0).atOffset(UTC))
                .bind("id", after.uuid(1))
                .bind("limit", page.limit())
                .map(row -> new Row(new UserId(row.get("person", UUID.class)), match(row)))
                .all();
    }

    /** Marks two people as matched; false when they were. */
    Mono<Boolean> pair(Match match) {
        return database.sql("""
                        insert into pairing (community_id, lower_id, higher_id)
                        select community_id, least(:one, :other), greatest(:one, :other)
                        from participant where user_id = :other
                        on conflict do nothing
                        """)
                .bind("one", match.participants().getFirst().id().uuid())
                .bind("other", match.participants().getLast().id().uuid())
                .fetch()
                .rowsUpdated()
                .map(rows -> rows == 1);
    }

    Mono<Void> add(Match match) {
        return database.sql("""
                        with added as (
                            insert into match (id, community_id, score, factors, strategy, created_at)
                            select :id, nullif(current_setting('app.community', true), '')::uuid,
                                :score, :factors, :strategy, :createdAt
                            returning *)
                        insert into match_participant (match_id, community_id, user_id, position, matched_at)
                        select added.id, added.community_id, participant.id, participant.position, added.created_at
                        from added, unnest(:participants) with ordinality as participant (id, position)
                        """)
                .bind("id", match.id().uuid())
                .bind("score", match.score())
                .bind("factors", Json.of(JSON.writeValueAsString(match.factors())))
                .bind("strategy", match.strategy().name())
                .bind("createdAt", match.createdAt().atOffset(UTC))
                .bind(
                        "participants",
                        match.participants().stream()
                                .map(user -> user.id().uuid())
                                .toArray(UUID[]::new))
                .then();
    }

    private static Match match(Readable row) {
        return new Match(
                new MatchId(row.get("id", UUID.class)),
                Stream.of(row.get("participants", UUID[].class))
                        .map(id -> new User(new UserId(id)))
                        .toList(),
                row.get("score", Double.class),
                List.of(JSON.readValue(row.get("factors", String.class), MatchFactor[].class)),
                MatchingStrategy.valueOf(row.get("strategy", String.class)),
                row.get("created_at", OffsetDateTime.class).toInstant());
    }
}
