package io.rendezvous.content.article;

import static io.rendezvous.content.ContentFixture.NINE;
import static io.rendezvous.content.ContentFixture.aComment;
import static io.rendezvous.content.ContentFixture.aDraft;
import static io.rendezvous.content.ContentFixture.anArticle;
import static io.rendezvous.content.ContentFixture.as;
import static org.assertj.core.api.Assertions.assertThat;

import io.rendezvous.kit.testing.Answer;
import io.rendezvous.kit.testing.Viewers;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ArticleGraphTest {

    private static final String PAGE = """
            query ($language: String, $first: Int, $after: String, $comments: Int) {
              articles(language: $language, first: $first, after: $after) {
                edges {
                  cursor
                  node { slug author { id } comments(first: $comments) { edges { node { text author { id } } } } }
                }
                pageInfo { hasNextPage endCursor }
              }
            }
            """;

    private final UUID community = UUID.randomUUID();

    @Test
    void showsAnArticleWithItsAuthorsReference() {
        var id = anArticle(community, "sailing");
        var answer = as(Viewers.partner(community))
                .query("{ article(slug: \"sailing\") { id title summary body language publishedAt author { id } } }");
        assertThat(answer.at("article.id").asString()).isEqualTo(id.toString());
        assertThat(answer.at("article.publishedAt").asString()).isEqualTo("2026-01-15T09:00:00Z");
        assertThat(answer.at("article.author.id").asString()).isNotBlank();
        assertThat(answer.at("article.title").asString()).isEqualTo("About sailing");
    }

    @Test
    void hidesDraftsAndWhatIsYetToAppear() {
        var draft = aDraft(community, "draft");
        var tomorrow = anArticle(community, "tomorrow", "en", Instant.now().plus(Duration.ofDays(1)));
        var member = as(Viewers.member(community));
        assertThat(page(Map.of()).at("articles.edges").size()).isZero();
        assertThat(member.query("{ article(slug: \"draft\") { id } }")
                        .at("article")
                        .isNull())
                .isTrue();
        assertThat(member.entities("Article", List.of(draft, tomorrow), "{ slug }")
                        .body())
                .hasToString("{\"data\":{\"_entities\":[null,null]}}");
    }

    @Test
    void hidesArticlesOfOtherCommunities() {
        var article = anArticle(community, "sailing");
        var stranger = as(Viewers.member(UUID.randomUUID()));
        assertThat(stranger.query("{ article(slug: \"sailing\") { id } }")
                        .at("article")
                        .isNull())
                .isTrue();
        assertThat(stranger.entities("Article", List.of(article), "{ slug }").body())
                .hasToString("{\"data\":{\"_entities\":[null]}}");
    }

    @Test
    void listsNewestFirstPageByPageAlsoWhereTimesAreTheSame() {
        IntStream.range(0, 5).forEach(number -> anArticle(community, "same-" + number));
        anArticle(community, "newest", "en", NINE.plusSeconds(1));
        anArticle(community, "oldest", "en", NINE.minusSeconds(1));
        var seen = new ArrayList<String>();
        var variables = new HashMap<String, Object>(Map.of("first", 3));
        Answer answer;
        do {
            answer = page(variables);
            seen.addAll(answer.texts("articles.edges", "node.slug"));
            variables.put("after", answer.at("articles.pageInfo.endCursor").asString());
        } while (answer.at("articles.pageInfo.hasNextPage").asBoolean());
        assertThat(seen).hasSize(7).doesNotHaveDuplicates().startsWith("newest").endsWith("oldest");
    }

    @Test
    void findsALanguageWithItsRegions() {
        anArticle(community, "a", "pt-BR", NINE.plusSeconds(2));
        anArticle(community, "b", "pt", NINE.plusSeconds(1));
        anArticle(community, "c", "en", NINE);
        assertThat(slugs("PT")).containsExactly("a", "b");
        assertThat(slugs("pt-br")).containsExactly("a");
        assertThat(slugs("p")).isEmpty();
        assertThat(slugs("%")).isEmpty();
        assertThat(slugs(null)).containsExactly("a", "b", "c");
    }

    @Test
    void readsThePagesOfCommentsOfManyArticlesByOneQuery() {
        for (var number = 0; number < 10; number++) {
            var article = anArticle(community, "article-" + number, "en", NINE.plusSeconds(number));
            for (var comment = 0; comment < number; comment++) {
                aComment(community, article, "Comment " + comment, NINE.plusSeconds(comment));
            }
        }
        var answer = page(Map.of("comments", 2));
        assertThat(answer.statements()).hasSize(2);
        assertThat(answer.texts("articles.edges.0.node.comments.edges", "node.text"))
                .containsExactly("Comment 0", "Comment 1");
        assertThat(answer.at("articles.edges.9.node.comments.edges").size()).isZero();
    }

    private List<String> slugs(@Nullable String language) {
        var variables = new HashMap<String, Object>();
        variables.put("language", language);
        return page(variables).texts("articles.edges", "node.slug");
    }

    private Answer page(Map<String, ?> variables) {
        return as(Viewers.member(community)).query(PAGE, variables);
    }
}
