package io.rendezvous.content.comment;

import io.r2dbc.spi.Readable;
import io.rendezvous.content.article.ArticleId;
import io.rendezvous.content.user.User;
import io.rendezvous.kit.page.Bounds;
import io.rendezvous.kit.page.Cursor;
import io.rendezvous.kit.page.PageRequest;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

@Repository
class CommentRepository {

    private static final String LIST = "comments";
    private static final Cursor TOP = Cursor.of(LIST, Bounds.EARLIEST, Bounds.LEAST_ID);

    private final DatabaseClient database;

    CommentRepository(DatabaseClient database) {
        this.database = database;
    }

    Flux<Comment> find(Set<CommentId> ids) {
        return database.sql("select * from comment where id = any(:ids)")
                .bind("ids", ids.stream().map(CommentId::uuid).toArray(UUID[]::new))
                .map(CommentRepository::comment)
                .all();
    }

    /** The same page of each article's comments, oldest first. */
    Flux<Comment> pages(Set<ArticleId> articles, PageRequest page) {
        var after = page.after(TOP);
        return database.sql("""
                        select found.*
                        from unnest(:articles) as article (id)
                        cross join lateral (
                            select * from comment
                            where article_id = article.id and (created_at, id) > (:createdAt, :id)
                            order by created_at, id
                            limit :limit
                        ) found
                        order by found.created_at, found.id
                        """)
                .bind("articles", articles.stream().map(ArticleId::uuid).toArray(UUID[]::new))
                .bind("createdAt", after.instant(0).atOffset(ZoneOffset.UTC))
                .bind("id", after.uuid(1))
                .bind("limit", page.limit())
                .map(CommentRepository::comment)
                .all();
    }

    Mono<Void> add(Comment comment) {
        return database.sql("""
                        insert into comment (id, community_id, article_id, author_id, text, created_at)
                        select :id, community_id, id, :author, :text, :createdAt from article where id = :article
                        """)
                .bind("id", comment.id().uuid())
                .bind("article", comment.articleId().uuid())
                .bind("author", comment.author().id().uuid())
                .bind("text", comment.text())
                .bind("createdAt", comment.createdAt().atOffset(ZoneOffset.UTC))
                .then();
    }

    static Cursor cursor(Comment comment) {
        return Cursor.of(LIST, comment.createdAt(), comment.id().uuid());
    }

    private static Comment comment(Readable row) {
        return new Comment(
                new CommentId(row.get("id", UUID.class)),
                new ArticleId(row.get("article_id", UUID.class)),
                User.of(row.get("author_id", UUID.class)),
                row.get("text", String.class),
                row.get("created_at", OffsetDateTime.class).toInstant());
    }
}
