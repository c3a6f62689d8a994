package io.rendezvous.platform.demo;

import io.rendezvous.platform.demo.DemoRows.Article;
import io.rendezvous.platform.demo.DemoRows.Comment;
import io.rendezvous.platform.demo.DemoRows.Community;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Articles in the community's languages in turn, more than a page; the newest has more than a page of comments. */
final class Reading {

    private static final int ARTICLES = 24;
    private static final int MANY_COMMENTS = 26;

    private Reading() {}

    static List<Article> of(
            Community community, People people, List<Vocabulary> languages, Chance chance, Instant now) {
        var articles = new ArrayList<Article>();
        for (var index = 0; index < ARTICLES; index++) {
            var language =
                    community.languages().get(index % community.languages().size());
            var words = languages.get(index % languages.size());
            var part = index / (words.articles().size() * 2) + 1;
            var text = words.articles().get(index / 2 % words.articles().size());
            var publishedAt = now.minus(Duration.ofDays(3L * index + 1));
            articles.add(new Article(
                    chance.id("article", index),
                    community.id(),
                    language + "-" + (ARTICLES - index),
                    part == 1 ? text.title() : text.title() + " (" + part + ")",
                    text.summary(),
                    text.body(),
                    language,
                    chance.pick(people.providers()).id(),
                    publishedAt,
                    comments(index, people, words, chance, publishedAt, now)));
        }
        return List.copyOf(articles);
    }

    private static List<Comment> comments(
            int article, People people, Vocabulary words, Chance chance, Instant publishedAt, Instant now) {
        var count = article == 0 ? MANY_COMMENTS : chance.between(0, 6);
        var step = Duration.between(publishedAt, now).dividedBy(count + 1L);
        var comments = new ArrayList<Comment>();
        for (var i = 0; i < count; i++) {
            comments.add(new Comment(
                    chance.id("comment/" + article, i),
                    chance.pick(people.members()).id(),
                    chance.pick(words.comments()),
                    publishedAt.plus(step.multipliedBy(i + 1L))));
        }
        return List.copyOf(comments);
    }
}
