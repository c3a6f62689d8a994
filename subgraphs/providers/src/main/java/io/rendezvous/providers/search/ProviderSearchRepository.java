package io.rendezvous.providers.search;

import io.r2dbc.spi.Readable;
import io.rendezvous.kit.page.Bounds;
import io.rendezvous.kit.page.Cursor;
import io.rendezvous.kit.page.PageRequest;
import io.rendezvous.providers.category.CategoryId;
import io.rendezvous.providers.provider.ProviderRepository;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;

/**
 * Lists of active providers. Text matches by trigrams of words ({@code pg_trgm}), so small typing errors are forgiven;
 * distance is over the earth's surface ({@code earthdistance}).
 */
@Repository
class ProviderSearchRepository {

    private static final String BY_CATEGORY = "category-providers";

    private static final String PROVIDER_TEXT = "plain(business_name || ' ' || bio)";
    private static final String TEXT_RANK = """
            -greatest(word_similarity(plain(:text), %s), coalesce((
                select max(word_similarity(plain(:text), plain(service.name)))
                from service where provider_id = provider.id and active), 0))::float8
            """.formatted(PROVIDER_TEXT);
    private static final String DISTANCE_RANK =
            "earth_distance(ll_to_earth(:latitude, :longitude), ll_to_earth(latitude, longitude))";
    private static final String RATING_RANK = "-stars_average";

    private static final String TEXT_MATCHES = """
            (plain(:text) <%% %s or id in (
                select provider_id from service where active and plain(:text) <%% plain(service.name)))
            """.formatted(PROVIDER_TEXT);
    private static final String IN_CATEGORY = """
            category_id in (
                with recursive subtree as (
                    select id from category where slug = :category
                    union all
                    select child.id from category child join subtree on child.parent_id = subtree.id)
                select id from subtree)
            """;
    private static final String IS_NEAR = """
            earth_box(ll_to_earth(:latitude, :longitude), :radius) @> ll_to_earth(latitude, longitude)
            and earth_distance(ll_to_earth(:latitude, :longitude), ll_to_earth(latitude, longitude)) <= :radius
            """;

    private final DatabaseClient database;

    ProviderSearchRepository(DatabaseClient database) {
        this.database = database;
    }

    /** Best text match first, else nearest first, else by rating; then by id. */
    Flux<FoundProvider> search(ProviderSearch search, PageRequest page) {
        var sql = """
                select * from (select provider.*, category_id as within, %s as rank from provider where %s) ranked
                where (rank, id) > (:rank, :id)
                order by rank, id
                limit :limit
                """.formatted(rank(search), String.join(" and ", conditions(search)));
        return from(bind(database.sql(sql), search), page, list(search));
    }

    /** The same page of each category's providers, those of the categories below included, by rating. */
    Flux<FoundProvider> inCategories(Set<CategoryId> categories, PageRequest page) {
        var statement = database.sql("""
                        with recursive subtree as (
                            select id as root, id from category where id = any(:categories)
                            union all
                            select subtree.root, child.id from category child join subtree on child.parent_id = subtree.id)
                        select ranked.*, root as within from unnest(:categories) as category (root)
                        cross join lateral (
                            select provider.*, -stars_average as rank from provider
                            where active and category_id in (select id from subtree where subtree.root = category.root)
                              and (-stars_average, id) > (:rank, :id)
                            order by -stars_average, id
                            limit :limit
                        ) ranked
                        order by rank, id
                        """)
                .bind("categories", categories.stream().map(CategoryId::uuid).toArray(UUID[]::new));
        return from(statement, page, BY_CATEGORY);
    }

    static Cursor cursor(FoundProvider found) {
        return found.cursor(BY_CATEGORY);
    }

    /** A cursor is good for one search only. */
    static String list(ProviderSearch search) {
        return "providers-" + Integer.toHexString(search.toString().hashCode());
    }

    private static Flux<FoundProvider> from(GenericExecuteSpec statement, PageRequest page, String list) {
        var after = page.after(Cursor.of(list, Double.NEGATIVE_INFINITY, Bounds.LEAST_ID));
        return statement
                .bind("rank", after.decimal(0))
                .bind("id", after.uuid(1))
                .bind("limit", page.limit())
                .map(ProviderSearchRepository::found)
                .all();
    }

    private static String rank(ProviderSearch search) {
        if (search.text() != null) {
            return TEXT_RANK;
        }
        return search.near() != null ? DISTANCE_RANK : RATING_RANK;
    }

    private static List<String> conditions(ProviderSearch search) {
        var conditions = new ArrayList<>(List.of("active"));
        if (search.text() != null) {
            conditions.add(TEXT_MATCHES);
        }
        if (search.category() != null) {
            conditions.add(IN_CATEGORY);
        }
        if (search.near() != null) {
            conditions.add(IS_NEAR);
        }
        return conditions;
    }

    private static GenericExecuteSpec bind(GenericExecuteSpec statement, ProviderSearch search) {
        var bound = statement;
        if (search.text() != null) {
            bound = bound.bind("text", search.text());
        }
        if (search.category() != null) {
            bound = bound.bind("category", search.category());
        }
        var near = search.near();
        return near == null
                ? bound
                : bound.bind("latitude", near.latitude())
                        .bind("longitude", near.longitude())
                        .bind("radius", near.radiusMetres());
    }

    private static FoundProvider found(Readable row) {
        return new FoundProvider(
                ProviderRepository.provider(row),
                new CategoryId(row.get("within", UUID.class)),
                row.get("rank", Double.class));
    }
}
