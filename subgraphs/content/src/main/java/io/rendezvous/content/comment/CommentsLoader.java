package io.rendezvous.content.comment;

import com.netflix.graphql.dgs.DgsDataLoader;
import io.rendezvous.content.article.ArticleId;
import io.rendezvous.kit.batch.PageLoader;
import io.rendezvous.kit.page.PageRequest;
import io.rendezvous.kit.tenancy.Tenancy;
import io.rendezvous.kit.viewer.Permission;
import java.util.Set;
import reactor.core.publisher.Flux;

/** Pages of comments, of many articles at once. */
@DgsDataLoader
public class CommentsLoader extends PageLoader<ArticleId, Comment> {

    private final CommentRepository comments;

    CommentsLoader(Tenancy tenancy, CommentRepository comments) {
        super(tenancy, Permission.READ_PROFILE, Comment::articleId, CommentRepository::cursor);
        this.comments = comments;
    }

    @Override
    protected Flux<Comment> rows(Set<ArticleId> articles, PageRequest page) {
        return comments.pages(articles, page);
    }
}
