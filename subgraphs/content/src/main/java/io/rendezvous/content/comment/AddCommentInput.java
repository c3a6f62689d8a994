package io.rendezvous.content.comment;

import io.rendezvous.content.article.ArticleId;
import io.rendezvous.kit.error.FieldError;
import io.rendezvous.kit.error.FieldErrors;
import java.util.List;

/** What a person wants said about an article. */
record AddCommentInput(ArticleId articleId, String text) {

    AddCommentInput {
        text = text.strip();
    }

    List<FieldError> errors() {
        return new FieldErrors().length("text", text, 1, 2_000).list();
    }
}
