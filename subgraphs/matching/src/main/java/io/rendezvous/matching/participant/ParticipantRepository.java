package io.rendezvous.matching.participant;

import io.r2dbc.spi.Readable;
import io.rendezvous.matching.user.UserId;
import java.util.Set;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

@Repository
public class ParticipantRepository {

    private static final int MOST_CANDIDATES = 1_000;

    private final DatabaseClient database;

    ParticipantRepository(DatabaseClient database) {
        this.database = database;
    }

    /** Without interests when nothing is known of the person yet. */
    public Mono<Participant> find(UserId id) {
        return database.sql("select * from participant where user_id = :id")
                .bind("id", id.uuid())
                .map(ParticipantRepository::participant)
                .one()
                .defaultIfEmpty(new Participant(id, Set.of()));
    }

    /** Whoever was not matched with this person yet: those who share an interest first, at most 1,000. */
    public Flux<Participant> candidates(Participant asker) {
        return database.sql("""
                        select * from participant
                        where user_id <> :asker and not exists (
                            select from pairing
                            where lower_id = least(:asker, user_id) and higher_id = greatest(:asker, user_id))
                        order by (interests && :interests) desc, user_id
                        limit :most
                        """)
                .bind("asker", asker.id().uuid())
                .bind("interests", asker.interests().toArray(String[]::new))
                .bind("most", MOST_CANDIDATES)
                .map(ParticipantRepository::participant)
                .all();
    }

    Mono<Void> save(Participant participant, UUID community) {
        return database.sql("""
                        insert into participant (user_id, community_id, interests)
                        values (:id, :community, :interests)
                        on conflict (user_id) do update set interests = excluded.interests
                        """)
                .bind("id", participant.id().uuid())
                .bind("community", community)
                .bind("interests", participant.interests().toArray(String[]::new))
                .then();
    }

    private static Participant participant(Readable row) {
        return new Participant(
                new UserId(row.get("user_id", UUID.class)), Set.of(row.get("interests", String[].class)));
    }
}
