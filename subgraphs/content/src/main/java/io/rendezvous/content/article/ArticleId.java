package io.rendezvous.content.article;

import io.rendezvous.kit.id.GraphId;
import java.util.UUID;

/** {@code base64url("Article:" + uuid)} as text. */
public record ArticleId(UUID uuid) {

    public static ArticleId valueOf(String text) {
        return new ArticleId(GraphId.parse("Article", text));
    }

    @Override
    public String toString() {
        return GraphId.format("Article", uuid);
    }
}
