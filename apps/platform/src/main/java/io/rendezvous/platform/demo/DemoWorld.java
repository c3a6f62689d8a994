package io.rendezvous.platform.demo;

import io.rendezvous.platform.demo.DemoRows.Article;
import io.rendezvous.platform.demo.DemoRows.Booking;
import io.rendezvous.platform.demo.DemoRows.Community;
import io.rendezvous.platform.demo.DemoRows.Conversation;
import io.rendezvous.platform.demo.DemoRows.Match;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

/** Everything in the demo communities. Equal for equal seeds and days. */
record DemoWorld(List<Populated> communities) {

    /** One community and all that is in it. */
    record Populated(
            CommunityPlan plan,
            Community community,
            People people,
            Catalogue catalogue,
            List<Booking> bookings,
            List<Match> matches,
            List<Conversation> conversations,
            List<Article> articles) {}

    /** @param today the day that bookings lie before and after */
    static DemoWorld of(long seed, LocalDate today) {
        var now = today.atTime(6, 0).toInstant(ZoneOffset.UTC);
        return new DemoWorld(CommunityPlan.all().stream()
                .map(plan -> populate(plan, seed, now))
                .toList());
    }

    private static Populated populate(CommunityPlan plan, long seed, Instant now) {
        var chance = new Chance(seed, plan.slug());
        var languages = plan.languages().stream().map(Vocabulary::of).toList();
        var words = languages.getFirst();
        var community = new Community(
                plan.id(),
                plan.slug(),
                plan.name(),
                plan.blueprint(),
                plan.timeZone(),
                plan.currency(),
                plan.languages(),
                now.minus(Duration.ofDays(400)));
        var people = People.of(plan, community, words, chance);
        var catalogue = Catalogue.of(plan, community, people, words, chance, now);
        var bookings = Calendar.of(catalogue, people, words, chance, now);
        return new Populated(
                plan,
                community,
                people,
                catalogue,
                bookings,
                Matches.of(people, chance, now),
                Talk.of(bookings, words, chance, now),
                Reading.of(community, people, languages, chance, now));
    }
}
