package io.rendezvous.platform.demo;

import io.rendezvous.platform.demo.DemoRows.Community;
import io.rendezvous.platform.demo.DemoRows.Person;
import java.text.Normalizer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;

/**
 * Who is in a community.
 *
 * @param member the named member
 * @param provider the named provider
 * @param staff the named member of staff
 * @param providers everyone who runs a provider, the named one first
 * @param members everyone else but staff, the named one first
 */
record People(Person member, Person provider, Person staff, List<Person> providers, List<Person> members) {

    private static final int PROVIDERS = 30;
    private static final int MEMBERS = 60;

    static People of(CommunityPlan plan, Community community, Vocabulary words, Chance chance) {
        var maker = new Maker(plan, community, words, chance);
        var named = plan.people();
        var providers = maker.group(named.provider(), PROVIDERS, Set.of("MEMBER", "PROVIDER"), 0);
        var members = maker.group(named.member(), MEMBERS, Set.of("MEMBER"), PROVIDERS);
        var staff = maker.named(named.staff(), PROVIDERS + MEMBERS, Set.of("MEMBER", "STAFF"));
        return new People(members.getFirst(), providers.getFirst(), staff, providers, members);
    }

    List<Person> all() {
        var all = new ArrayList<Person>();
        all.addAll(members);
        all.addAll(providers);
        all.add(staff);
        return List.copyOf(all);
    }

    List<UUID> memberIds() {
        return members.stream().map(Person::id).toList();
    }

    private record Maker(CommunityPlan plan, Community community, Vocabulary words, Chance chance) {

        List<Person> group(CommunityPlan.NamedPerson first, int size, Set<String> roles, int firstIndex) {
            var group = new ArrayList<Person>();
            group.add(named(first, firstIndex, roles));
            for (var index = firstIndex + 1; index < firstIndex + size; index++) {
                var name = chance.pick(words.firstNames()) + " " + chance.pick(words.lastNames());
                group.add(person(name, plain(name) + index, index, roles));
            }
            return List.copyOf(group);
        }

        Person named(CommunityPlan.NamedPerson named, int index, Set<String> roles) {
            return person(named.name(), named.key(), index, roles);
        }

        private Person person(String name, String mailbox, int index, Set<String> roles) {
            var interests = chance.pick(words.interests(), chance.between(3, 8));
            return new Person(
                    chance.id("person", index),
                    community.id(),
                    mailbox + "@" + plan.slug() + ".example",
                    name,
                    roles,
                    chance.pick(words.bios()).replace("{interest}", interests.getFirst()),
                    chance.pick(plan.cities()).name(),
                    plan.timeZone(),
                    plan.languages(),
                    interests,
                    community.createdAt().plus(Duration.ofHours(chance.between(1, 24 * 300))));
        }

        private static String plain(String name) {
            return Normalizer.normalize(name, Normalizer.Form.NFD)
                    .replaceAll("\\p{M}", "")
                    .toLowerCase(Locale.ROOT)
                    .replace(' ', '.');
        }
    }
}
