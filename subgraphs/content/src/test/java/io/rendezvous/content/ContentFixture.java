package io.rendezvous.content;

import io.rendezvous.content.article.ArticleId;
import io.rendezvous.kit.testing.GraphClient;
import io.rendezvous.kit.testing.SubgraphFixture;
import io.rendezvous.kit.viewer.Viewer;
import java.time.Instant;
import java.util.UUID;

/** The running subgraph, with words to arrange articles and comments. */
public final class ContentFixture {

    public static final Instant NINE = Instant.parse("2026-01-15T09:00:00Z");

    private ContentFixture() {}

    public static SubgraphFixture subgraph() {
        return SubgraphFixture.of("content", ContentApplication::application);
    }

    public static GraphClient as(Viewer viewer) {
        return subgraph().as(viewer);
    }

    public static ArticleId aDraft(UUID community, String slug) {
        var article = anArticle(community, slug);
        subgraph().database().execute("update article set published_at = null where id = ?", article.uuid());
        return article;
    }

    public static ArticleId anArticle(UUID community, String slug, String language, Instant publishedAt) {
        var id = UUID.randomUUID();
        subgraph()
                .database()
                .execute(
                        "insert into article values (?, ?, ?, ?, 'In short.', '# At length', ?, ?, ?)",
                        id,
                        community,
                        slug,
                        "About " + slug,
                        language,
                        UUID.randomUUID(),
                        publishedAt);
        return new ArticleId(id);
    }

    public static ArticleId anArticle(UUID community, String slug) {
        return anArticle(community, slug, "en", NINE);
    }

    public static UUID aComment(UUID community, ArticleId article, String text, Instant createdAt) {
        var id = UUID.randomUUID();
        subgraph()
                .database()
                .execute(
                        "insert into comment values (?, ?, ?, ?, ?, ?)",
                        id,
                        community,
                        article.uuid(),
                        UUID.randomUUID(),
                        text,
                        createdAt);
        return id;
    }
}
