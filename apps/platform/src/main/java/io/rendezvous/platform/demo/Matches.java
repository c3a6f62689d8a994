package io.rendezvous.platform.demo;

import io.rendezvous.platform.demo.DemoRows.Match;
import io.rendezvous.platform.demo.DemoRows.Person;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/** Whom the named member has been matched with, more than a page, scored as the shared-interests strategy does. */
final class Matches {

    private static final int COUNT = 24;

    private Matches() {}

    static List<Match> of(People people, Chance chance, Instant now) {
        var asker = people.member();
        var others = people.members().subList(1, people.members().size());
        var matches = new ArrayList<Match>();
        for (var other : chance.pick(others, COUNT)) {
            matches.add(new Match(
                    chance.id("match", matches.size()),
                    asker.community(),
                    asker.id(),
                    other.id(),
                    sharedInterests(asker, other),
                    now.minus(Duration.ofHours(12L * (matches.size() + 1)))));
        }
        return List.copyOf(matches);
    }

    private static double sharedInterests(Person one, Person other) {
        var shared = new HashSet<>(one.interests());
        shared.retainAll(other.interests());
        var all = new HashSet<>(one.interests());
        all.addAll(other.interests());
        return (double) shared.size() / all.size();
    }
}
