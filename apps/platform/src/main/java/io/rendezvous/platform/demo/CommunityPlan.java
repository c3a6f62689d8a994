package io.rendezvous.platform.demo;

import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A community as {@code demo/communities.yml} describes it.
 *
 * @param languages the first is the one that most texts are in
 */
record CommunityPlan(
        UUID id,
        String slug,
        String name,
        String blueprint,
        ZoneId timeZone,
        String currency,
        List<String> languages,
        List<City> cities,
        NamedPeople people,
        List<CategoryPlan> categories) {

    record City(String name, double latitude, double longitude) {}

    /** Who can sign in under a name worth remembering. */
    record NamedPeople(NamedPerson member, NamedPerson provider, NamedPerson staff) {}

    /** @param key what the person is called on the command line */
    record NamedPerson(String key, String name) {}

    /** @param service what its providers sell; null for a category that only groups others */
    record CategoryPlan(
            String slug,
            String name,
            String icon,
            @Nullable String service,
            @Nullable List<CategoryPlan> children) {}

    static List<CommunityPlan> all() {
        return List.of(DemoFile.read("communities.yml", CommunityPlan[].class));
    }
}
