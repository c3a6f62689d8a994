package io.rendezvous.users.community;

import io.r2dbc.spi.Readable;
import io.rendezvous.users.community.Community.Blueprint;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;

@Repository
class CommunityRepository {

    private final DatabaseClient database;

    CommunityRepository(DatabaseClient database) {
        this.database = database;
    }

    Flux<Community> find(Set<CommunityId> ids) {
        return database.sql("select * from community where id = any(:ids)")
                .bind("ids", ids.stream().map(CommunityId::uuid).toArray(UUID[]::new))
                .map(CommunityRepository::community)
                .all();
    }

    private static Community community(Readable row) {
        return new Community(
                new CommunityId(row.get("id", UUID.class)),
                row.get("slug", String.class),
                row.get("name", String.class),
                Blueprint.valueOf(row.get("blueprint", String.class)),
                row.get("time_zone", String.class),
                List.of(row.get("languages", String[].class)));
    }
}
