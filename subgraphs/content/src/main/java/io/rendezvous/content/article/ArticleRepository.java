package io.rendezvous.content.article;

import io.r2dbc.spi.Parameters;
import io.r2dbc.spi.R2dbcType;
import io.r2dbc.spi.Readable;
import io.rendezvous.content.user.User;
import io.rendezvous.kit.page.Bounds;
import io.rendezvous.kit.page.Cursor;
import io.rendezvous.kit.page.PageRequest;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Published articles; drafts are not seen here. */
@Repository
public class ArticleRepository {

    private static final String LIST = "articles";
    private static final Cursor TOP = Cursor.of(LIST, Bounds.LATEST, Bounds.GREATEST_ID);

    private final DatabaseClient database;
    private final Clock clock;

    ArticleRepository(DatabaseClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    Flux<Article> find(Set<ArticleId> ids) {
        return database.sql("select * from article where id = any(:ids) and published_at <= :now")
                .bind("ids", ids.stream().map(ArticleId::uuid).toArray(UUID[]::new))
                .bind("now", now())
                .map(ArticleRepository::article)
                .all();
    }

    /** Empty when there is none, or it isn't published. */
    public Mono<Article> find(ArticleId id) {
        return find(Set.of(id)).next();
    }

    Mono<Article> find(String slug) {
        return database.sql("select * from article where slug = :slug and published_at <= :now")
                .bind("slug", slug)
                .bind("now", now())
                .map(ArticleRepository::article)
                .one();
    }

    /** Newest first. A language finds its regional kinds too: {@code pt} finds {@code pt-BR}. */
    Flux<Article> page(@Nullable String language, PageRequest page) {
        var after = page.after(TOP);
        return database.sql("""
                        select * from article
                        where published_at <= :now
                          and (published_at, id) < (:publishedAt, :id)
                          and (:language is null or starts_with(lower(language || '-'), lower(:language || '-')))
                        order by published_at desc, id desc
                        limit :limit
                        """)
                .bind("now", now())
                .bind("publishedAt", after.instant(0).atOffset(ZoneOffset.UTC))
                .bind("id", after.uuid(1))
                .bind("language", Parameters.in(R2dbcType.VARCHAR, language))
                .bind("limit", page.limit())
                .map(ArticleRepository::article)
                .all();
    }

    static Cursor cursor(Article article) {
        return Cursor.of(LIST, article.publishedAt(), article.id().uuid());
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static Article article(Readable row) {
        return new Article(
                new ArticleId(row.get("id", UUID.class)),
                row.get("slug", String.class),
                row.get("title", String.class),
                row.get("summary", String.class),
                row.get("body", String.class),
                row.get("language", String.class),
                User.of(row.get("author_id", UUID.class)),
                row.get("published_at", OffsetDateTime.class).toInstant());
    }
}
