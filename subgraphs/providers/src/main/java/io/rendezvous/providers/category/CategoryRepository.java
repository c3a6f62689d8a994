package io.rendezvous.providers.category;

import io.r2dbc.spi.Readable;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

@Repository
class CategoryRepository {

    private static final int MOST = 100;

    private final DatabaseClient database;

    CategoryRepository(DatabaseClient database) {
        this.database = database;
    }

    Flux<Category> find(Set<CategoryId> ids) {
        return database.sql("select * from category where id = any(:ids)")
                .bind("ids", uuids(ids))
                .map(CategoryRepository::category)
                .all();
    }

    Mono<Category> find(String slug) {
        return database.sql("select * from category where slug = :slug")
                .bind("slug", slug)
                .map(CategoryRepository::category)
                .one();
    }

    /** In their order, at most 100. */
    Flux<Category> top() {
        return database.sql("select * from category where parent_id is null order by position, id limit :most")
                .bind("most", MOST)
                .map(CategoryRepository::category)
                .all();
    }

    /** In their order, at most 100 of each parent. */
    Flux<Category> children(Set<CategoryId> parents) {
        return database.sql("""
                        select child.* from unnest(:parents) as parent (id)
                        cross join lateral (
                            select * from category where parent_id = parent.id order by position, id limit :most
                        ) child
                        order by child.position, child.id
                        """)
                .bind("parents", uuids(parents))
                .bind("most", MOST)
                .map(CategoryRepository::category)
                .all();
    }

    private static UUID[] uuids(Set<CategoryId> ids) {
        return ids.stream().map(CategoryId::uuid).toArray(UUID[]::new);
    }

    private static Category category(Readable row) {
        return new Category(
                new CategoryId(row.get("id", UUID.class)),
                Optional.ofNullable(row.get("parent_id", UUID.class))
                        .map(CategoryId::new)
                        .orElse(null),
                row.get("slug", String.class),
                row.get("name", String.class),
                row.get("icon", String.class));
    }
}
