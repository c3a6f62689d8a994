package io.rendezvous.content.comment;

import com.netflix.graphql.dgs.DgsComponent;
import com.netflix.graphql.dgs.DgsData;
import com.netflix.graphql.dgs.DgsDataFetchingEnvironment;
import com.netflix.graphql.dgs.DgsEntityFetcher;
import com.netflix.graphql.dgs.DgsMutation;
import com.netflix.graphql.dgs.InputArgument;
import graphql.relay.Connection;
import io.rendezvous.content.article.Article;
import io.rendezvous.content.article.ArticleId;
import io.rendezvous.content.article.ArticleLoader;
import io.rendezvous.content.user.User;
import io.rendezvous.kit.page.PageOf;
import io.rendezvous.kit.page.PageRequest;
import io.rendezvous.kit.viewer.Permission;
import io.rendezvous.kit.viewer.Viewer;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import reactor.core.publisher.Mono;

/** Comments as the graph sees them. */
@DgsComponent
public class CommentFetcher {

    private final CommentService comments;

    CommentFetcher(CommentService comments) {
        this.comments = comments;
    }

    @DgsData(parentType = "Article")
    CompletableFuture<Connection<Comment>> comments(PageRequest page, DgsDataFetchingEnvironment environment) {
        var article = environment.<Article>getSourceOrThrow();
        return environment
                .<PageOf<ArticleId>, Connection<Comment>>getDataLoader(CommentsLoader.class)
                .load(new PageOf<>(article.id(), page));
    }

    @DgsData(parentType = "Comment")
    CompletableFuture<Article> article(DgsDataFetchingEnvironment environment) {
        return environment
                .<ArticleId, Article>getDataLoader(ArticleLoader.class)
                .load(environment.<Comment>getSourceOrThrow().articleId());
    }

    @DgsEntityFetcher(name = "Comment")
    public CompletableFuture<Comment> resolve(
            Map<String, Object> representation, DgsDataFetchingEnvironment environment) {
        return environment
                .<CommentId, Comment>getDataLoader(CommentLoader.class)
                .load(CommentId.valueOf(String.valueOf(representation.get("id"))));
    }

    @DgsMutation
    Mono<AddCommentResult> addComment(@InputArgument AddCommentInput input, Viewer viewer) {
        viewer.require(Permission.WRITE_COMMENT);
        return comments.add(User.of(viewer.requirePerson().userId()), input);
    }
}
