package io.rendezvous.users.user;

import io.r2dbc.spi.Readable;
import io.rendezvous.kit.page.Bounds;
import io.rendezvous.kit.page.Cursor;
import io.rendezvous.kit.page.PageRequest;
import io.rendezvous.kit.viewer.Role;
import io.rendezvous.users.community.CommunityId;
import java.time.OffsetDateTime;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

@Repository
public class UserRepository {

    private static final String LIST = "users";
    private static final Cursor TOP = Cursor.of(LIST, "", Bounds.LEAST_ID);

    private final DatabaseClient database;

    UserRepository(DatabaseClient database) {
        this.database = database;
    }

    Flux<User> find(Set<UserId> ids) {
        return database.sql("select * from person where id = any(:ids)")
                .bind("ids", ids.stream().map(UserId::uuid).toArray(UUID[]::new))
                .map(UserRepository::user)
                .all();
    }

    /** Empty when there is no such person in the community. */
    public Mono<User> find(UserId id) {
        return find(Set.of(id)).next();
    }

    /** By name, then id. An empty search finds everyone. */
    Flux<Listed> page(String search, PageRequest page) {
        var after = page.after(TOP);
        return database.sql("""
                        select * from person
                        where (sort_name, id) > (:name, :id)
                          and (display_name ilike :pattern or email::text ilike :pattern)
                        order by sort_name, id
                        limit :limit
                        """)
                .bind("name", after.text(0))
                .bind("id", after.uuid(1))
                .bind("pattern", pattern(search))
                .bind("limit", page.limit())
                .map(row -> new Listed(user(row), row.get("sort_name", String.class)))
                .all();
    }

    /** One of the list of people, with what it is sorted by. */
    record Listed(User user, String sortName) {

        Cursor cursor() {
            return Cursor.of(LIST, sortName, user.id().uuid());
        }
    }

    private static String pattern(String search) {
        return "%" + search.replaceAll("([\\\\%_])", "\\\\$1") + "%";
    }

    private static User user(Readable row) {
        return new User(
                new UserId(row.get("id", UUID.class)),
                new CommunityId(row.get("community_id", UUID.class)),
                row.get("display_name", String.class),
                row.get("email", String.class),
                Stream.of(row.get("roles", String[].class)).map(Role::valueOf).toList(),
                row.get("joined_at", OffsetDateTime.class).toInstant());
    }
}
