package io.rendezvous.content.comment;

import static io.rendezvous.content.ContentFixture.NINE;
import static io.rendezvous.content.ContentFixture.aComment;
import static io.rendezvous.content.ContentFixture.aDraft;
import static io.rendezvous.content.ContentFixture.anArticle;
import static io.rendezvous.content.ContentFixture.as;
import static org.assertj.core.api.Assertions.assertThat;

import io.rendezvous.content.article.ArticleId;
import io.rendezvous.content.user.UserId;
import io.rendezvous.kit.testing.Answer;
import io.rendezvous.kit.testing.Viewers;
import io.rendezvous.kit.viewer.Permission;
import io.rendezvous.kit.viewer.Viewer;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommentGraphTest {

    private static final String ADD = """
            mutation ($input: AddCommentInput!) {
              addComment(input: $input) {
                __typename
                ... on AddCommentSuccess { comment { id text createdAt author { id } article { slug } } }
                ... on InvalidInput { message fields { field message } }
              }
            }
            """;

    private final UUID community = UUID.randomUUID();
    private final ArticleId article = anArticle(community, "sailing");
    private final Viewer.Person member = Viewers.member(community);

    @Test
    void keepsWhatAPersonSays() {
        var added = add(member, article, "  Lovely.\n").at("addComment.comment");
        assertThat(added.at("/text").asString()).isEqualTo("Lovely.");
        assertThat(added.at("/author/id").asString()).isEqualTo(new UserId(member.userId()).toString());
        assertThat(added.at("/article/slug").asString()).isEqualTo("sailing");
        var read = as(member)
                .entities("Comment", List.of(added.at("/id").asString()), "{ text createdAt article { slug } }");
        assertThat(read.at("_entities.0.createdAt")).isEqualTo(added.at("/createdAt"));
    }

    @Test
    void listsOldestFirstAndGoesOnAfterTheCursor() {
        IntStream.rangeClosed(1, 5).forEach(number -> aComment(community, article, "Comment " + number, NINE));
        aComment(community, article, "First", NINE.minusSeconds(1));
        var first = comments("first: 2");
        assertThat(first.texts("article.comments.edges", "node.text")).startsWith("First");
        var rest = comments("first: 10, after: \"%s\""
                .formatted(first.at("article.comments.pageInfo.endCursor").asString()));
        assertThat(rest.at("article.comments.edges").size()).isEqualTo(4);
        assertThat(rest.at("article.comments.pageInfo.hasNextPage").asBoolean()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " \n "})
    void namesTheFieldWhenThereIsNothingToSay(String text) {
        var answer = add(member, article, text);
        assertThat(answer.at("addComment.__typename").asString()).isEqualTo("InvalidInput");
        assertThat(answer.texts("addComment.fields", "field")).containsExactly("text");
    }

    @Test
    void countsCharactersAsPeopleDo() {
        assertThat(add(member, article, "🦆".repeat(2_000))
                        .at("addComment.__typename")
                        .asString())
                .isEqualTo("AddCommentSuccess");
        assertThat(add(member, article, "🦆".repeat(2_001))
                        .at("addComment.__typename")
                        .asString())
                .isEqualTo("InvalidInput");
    }

    @Test
    void refusesArticlesThatAreNotThereForThePerson() {
        var stranger = Viewers.member(UUID.randomUUID());
        assertThat(add(stranger, article, "Hello.").codes()).containsExactly("NOT_FOUND");
        assertThat(add(member, aDraft(community, "draft"), "Hello.").codes()).containsExactly("NOT_FOUND");
        assertThat(as(member)
                        .query(ADD, Map.of("input", Map.of("articleId", "zz", "text", "Hello.")))
                        .codes())
                .containsExactly("BAD_USER_INPUT");
    }

    @Test
    void needsThePermissionAndAPerson() {
        assertThat(add(Viewers.without(Permission.WRITE_COMMENT, member), article, "Hello.")
                        .codes())
                .containsExactly("FORBIDDEN");
        assertThat(add(Viewers.partner(community), article, "Hello.").codes()).containsExactly("FORBIDDEN");
    }

    @Test
    void readsTheArticlesOfManyCommentsByOneQuery() {
        var ids = IntStream.range(0, 20)
                .mapToObj(number -> new CommentId(aComment(community, article, "Comment " + number, NINE)))
                .toList();
        var answer = as(member).entities("Comment", ids, "{ text article { slug } }");
        assertThat(answer.statements()).hasSize(2);
        assertThat(answer.texts("_entities", "article.slug")).hasSize(20).containsOnly("sailing");
    }

    private Answer comments(String arguments) {
        return as(member).query("""
                { article(slug: "sailing") {
                    comments(%s) { edges { node { text } } pageInfo { hasNextPage endCursor } } } }
                """.formatted(arguments));
    }

    private static Answer add(Viewer viewer, ArticleId article, String text) {
        return as(viewer).query(ADD, Map.of("input", Map.of("articleId", article.toString(), "text", text)));
    }
}
