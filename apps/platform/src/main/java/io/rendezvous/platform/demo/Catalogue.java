package io.rendezvous.platform.demo;

import io.rendezvous.platform.demo.CommunityPlan.CategoryPlan;
import io.rendezvous.platform.demo.DemoRows.Category;
import io.rendezvous.platform.demo.DemoRows.Community;
import io.rendezvous.platform.demo.DemoRows.Hours;
import io.rendezvous.platform.demo.DemoRows.Person;
import io.rendezvous.platform.demo.DemoRows.Provider;
import io.rendezvous.platform.demo.DemoRows.Review;
import io.rendezvous.platform.demo.DemoRows.Service;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Categories, and who offers what in them. The first provider has more than a page of services and reviews. */
record Catalogue(List<Category> categories, List<Provider> providers, List<Service> services, List<Review> reviews) {

    private static final int PAGE_AND_MORE = 26;

    static Catalogue of(
            CommunityPlan plan, Community community, People people, Vocabulary words, Chance chance, Instant now) {
        var maker = new Maker(plan, community, people, words, chance, now);
        plan.categories().forEach(maker::categoryTree);
        people.providers().forEach(maker::provider);
        return new Catalogue(
                List.copyOf(maker.categories),
                List.copyOf(maker.providers),
                List.copyOf(maker.services),
                List.copyOf(maker.reviews));
    }

    private static final class Maker {

        private final CommunityPlan plan;
        private final Community community;
        private final People people;
        private final Vocabulary words;
        private final Chance chance;
        private final Instant now;
        private final List<Category> categories = new ArrayList<>();
        private final List<Map.Entry<Category, String>> sold = new ArrayList<>();
        private final List<Provider> providers = new ArrayList<>();
        private final List<Service> services = new ArrayList<>();
        private final List<Review> reviews = new ArrayList<>();

        Maker(CommunityPlan plan, Community community, People people, Vocabulary words, Chance chance, Instant now) {
            this.plan = plan;
            this.community = community;
            this.people = people;
            this.words = words;
            this.chance = chance;
            this.now = now;
        }

        void categoryTree(CategoryPlan root) {
            var parent = category(root, null);
            for (var child : root.children() == null ? List.<CategoryPlan>of() : root.children()) {
                var category = category(child, parent);
                if (child.service() != null) {
                    sold.add(Map.entry(category, child.service()));
                }
            }
        }

        private Category category(CategoryPlan plan, @Nullable Category parent) {
            var position = categories.size();
            var category = new Category(
                    chance.id("category", position),
                    community.id(),
                    plan.slug(),
                    plan.name(),
                    plan.icon(),
                    position,
                    parent == null ? null : parent.id());
            categories.add(category);
            return category;
        }

        void provider(Person owner) {
            var index = providers.size();
            var offer = sold.get(index % sold.size());
            var city = chance.pick(plan.cities());
            var names = owner.displayName().split(" ", 2);
            var provider = new Provider(
                    chance.id("provider", index),
                    community.id(),
                    offer.getKey().id(),
                    owner.id(),
                    named(chance.pick(words.businesses()), names),
                    named(chance.pick(words.businessBios()), names),
                    city.name(),
                    chance.around(city.latitude(), 0.04),
                    chance.around(city.longitude(), 0.04),
                    plan.timeZone(),
                    plan.currency(),
                    index % 5 == 4 ? "PENDING" : "VERIFIED",
                    chance.between(5, 240),
                    hours());
            providers.add(provider);
            services(provider, offer.getValue(), index == 0 ? PAGE_AND_MORE : chance.between(2, 5));
            reviews(provider, index == 0 ? PAGE_AND_MORE : chance.between(0, 9));
        }

        private static String named(String pattern, String[] names) {
            return pattern.replace("{first}", names[0]).replace("{last}", names[1]);
        }

        /** Monday to Friday with a lunch break, for some on Saturday too. */
        private List<Hours> hours() {
            var opens = LocalTime.of(chance.between(7, 10), 0);
            var hours = new ArrayList<Hours>();
            for (var weekday = 1; weekday <= 5; weekday++) {
                hours.add(new Hours(weekday, opens, LocalTime.of(13, 0)));
                hours.add(new Hours(weekday, LocalTime.of(14, 0), opens.plusHours(9)));
            }
            if (chance.oneIn(2)) {
                hours.add(new Hours(6, opens, LocalTime.of(13, 0)));
            }
            return List.copyOf(hours);
        }

        private void services(Provider provider, String offer, int count) {
            for (var i = 0; i < count; i++) {
                var kind = words.serviceKinds().get(i % words.serviceKinds().size());
                var minutes = 30 + 15 * (i % 5);
                var round = i / words.serviceKinds().size() + 1;
                services.add(new Service(
                        chance.id("service", services.size()),
                        community.id(),
                        provider,
                        kind.replace("{service}", offer) + (round == 1 ? "" : " " + round),
                        chance.pick(words.serviceDescriptions()),
                        minutes,
                        minutes * chance.between(40, 120),
                        plan.currency(),
                        i % 3 == 2 ? "ON_REQUEST" : "INSTANT"));
            }
        }

        private void reviews(Provider provider, int count) {
            for (var author : chance.pick(people.members(), count)) {
                var text = chance.between(0, words.reviewTexts().size() - 1);
                reviews.add(new Review(
                        chance.id("review", reviews.size()),
                        community.id(),
                        provider.id(),
                        author.id(),
                        chance.oneIn(6) ? chance.between(2, 3) : chance.between(4, 5),
                        chance.pick(words.reviewTitles()),
                        words.reviewTexts().get(text),
                        now.minus(Duration.ofHours(chance.between(24, 24 * 200)))));
            }
        }
    }
}
