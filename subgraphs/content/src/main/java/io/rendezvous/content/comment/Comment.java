package io.rendezvous.content.comment;

import io.rendezvous.content.article.ArticleId;
import io.rendezvous.content.user.User;
import java.time.Instant;

/** What a person says about an article. */
public record Comment(CommentId id, ArticleId articleId, User author, String text, Instant createdAt) {}
