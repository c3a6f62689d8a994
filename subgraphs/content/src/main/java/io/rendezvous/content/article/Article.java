package io.rendezvous.content.article;

import io.rendezvous.content.user.User;
import java.time.Instant;

/**
 * Something to read, published.
 *
 * @param body Markdown
 * @param language BCP 47
 */
public record Article(
        ArticleId id,
        String slug,
        String title,
        String summary,
        String body,
        String language,
        User author,
        Instant publishedAt) {}
