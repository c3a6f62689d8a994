package io.rendezvous.platform.journey;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.toMap;

import java.util.Base64;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What someone sees of their community: an id of each entity, and the slugs of what has one.
 *
 * @param ids by the type's name
 * @param slugs by the name of the root field that takes one
 */
record Belongings(Map<String, String> ids, Map<String, String> slugs) {

    static final String EVERYTHING = """
            { community { id }
              me { id
                bookings(first: 1) { edges { node { id service { id } conversation { id messages(first: 1) { edges { node { id } } } } } } }
                matches(first: 1) { edges { node { id } } } }
              categories { id slug }
              providers(first: 20) { edges { node { id services(first: 1) { edges { node { id } } } reviews(first: 1) { edges { node { id } } } } } }
              conversations(first: 1) { edges { node { id messages(first: 1) { edges { node { id } } } } } }
              articles(first: 20) { edges { node { id slug comments(first: 1) { edges { node { id } } } } } } }
            """;

    static Belongings of(Door door) {
        var answer = door.query(EVERYTHING).ok();
        var ids = idsIn(answer).stream().collect(toMap(Belongings::type, id -> id, (first, _) -> first));
        return new Belongings(
                ids,
                Map.of(
                        "category", answer.text("categories.0.slug"),
                        "article", answer.text("articles.edges.0.node.slug")));
    }

    static Set<String> idsIn(Answer answer) {
        return new TreeSet<>(answer.body().findValuesAsString("id"));
    }

    /** The name that an id begins with. */
    private static String type(String id) {
        return new String(Base64.getUrlDecoder().decode(id), UTF_8).split(":", 2)[0];
    }
}
