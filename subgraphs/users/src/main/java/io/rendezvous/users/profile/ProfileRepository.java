package io.rendezvous.users.profile;

import io.r2dbc.spi.Parameters;
import io.r2dbc.spi.R2dbcType;
import io.r2dbc.spi.Readable;
import io.rendezvous.users.user.UserId;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

@Repository
class ProfileRepository {

    private final DatabaseClient database;

    ProfileRepository(DatabaseClient database) {
        this.database = database;
    }

    Flux<Profile> find(Set<UserId> people) {
        return database.sql("select * from profile where person_id = any(:people)")
                .bind("people", people.stream().map(UserId::uuid).toArray(UUID[]::new))
                .map(ProfileRepository::profile)
                .all();
    }

    /** Empty when the person has written none yet. Locks it, so that two changes at once don't undo each other. */
    Mono<Profile> findForUpdate(UserId person) {
        return database.sql("select * from profile where person_id = :person for update")
                .bind("person", person.uuid())
                .map(ProfileRepository::profile)
                .one();
    }

    /** What a person starts from: nothing told, the community's zone and languages. Empty without such a person. */
    Mono<Profile> blank(UserId person) {
        return database.sql("""
                        select community.time_zone, community.languages
                        from person join community on community.id = person.community_id
                        where person.id = :person
                        """)
                .bind("person", person.uuid())
                .map(row -> new Profile(
                        person,
                        null,
                        null,
                        row.get("time_zone", String.class),
                        List.of(row.get("languages", String[].class)),
                        List.of(),
                        null))
                .one();
    }

    Mono<Void> save(Profile profile) {
        return database.sql("""
                        insert into profile (person_id, community_id, bio, city, time_zone, languages, interests)
                        select id, community_id, :bio, :city, :timeZone, :languages, :interests
                        from person where id = :person
                        on conflict (person_id) do update set
                            bio = excluded.bio,
                            city = excluded.city,
                            time_zone = excluded.time_zone,
                            languages = excluded.languages,
                            interests = excluded.interests
                        """)
                .bind("person", profile.userId().uuid())
                .bind("bio", Parameters.in(R2dbcType.VARCHAR, profile.bio()))
                .bind("city", Parameters.in(R2dbcType.VARCHAR, profile.city()))
                .bind("timeZone", profile.timeZone())
                .bind("languages", profile.languages().toArray(String[]::new))
                .bind("interests", profile.interests().toArray(String[]::new))
                .then();
    }

    private static Profile profile(Readable row) {
        return new Profile(
                new UserId(row.get("person_id", UUID.class)),
                row.get("bio", String.class),
                row.get("city", String.class),
                row.get("time_zone", String.class),
                List.of(row.get("languages", String[].class)),
                List.of(row.get("interests", String[].class)),
                Optional.ofNullable(row.get("avatar", String.class))
                        .map(URI::create)
                        .orElse(null));
    }
}
