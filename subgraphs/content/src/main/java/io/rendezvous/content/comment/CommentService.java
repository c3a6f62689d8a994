package io.rendezvous.content.comment;

import io.rendezvous.content.article.ArticleRepository;
import io.rendezvous.content.comment.AddCommentResult.AddCommentSuccess;
import io.rendezvous.content.comment.AddCommentResult.InvalidInput;
import io.rendezvous.content.user.User;
import io.rendezvous.kit.error.Refusal;
import io.rendezvous.kit.id.Ids;
import io.rendezvous.kit.tenancy.Tenancy;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

@Service
class CommentService {

    private final Tenancy tenancy;
    private final ArticleRepository articles;
    private final CommentRepository comments;
    private final Ids ids;
    private final Clock clock;

    CommentService(Tenancy tenancy, ArticleRepository articles, CommentRepository comments, Ids ids, Clock clock) {
        this.tenancy = tenancy;
        this.articles = articles;
        this.comments = comments;
        this.ids = ids;
        this.clock = clock;
    }

    /** Refuses with NOT_FOUND without such an article. */
    Mono<AddCommentResult> add(User author, AddCommentInput input) {
        var errors = input.errors();
        if (!errors.isEmpty()) {
            return Mono.just(new InvalidInput(errors));
        }
        return tenancy.write(articles.find(input.articleId())
                .switchIfEmpty(Refusal.orNotFound("Article"))
                .map(_ -> comment(author, input))
                .flatMap(comment -> comments.add(comment).thenReturn(comment))
                .map(AddCommentSuccess::new));
    }

    /** Its time is as exact as the database keeps it. */
    private Comment comment(User author, AddCommentInput input) {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return new Comment(new CommentId(ids.next()), input.articleId(), author, input.text(), now);
    }
}
