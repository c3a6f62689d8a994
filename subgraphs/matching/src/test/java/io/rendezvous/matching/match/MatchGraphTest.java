package io.rendezvous.matching.match;

import static io.rendezvous.matching.MatchingFixture.aParticipant;
import static io.rendezvous.matching.MatchingFixture.as;
import static io.rendezvous.matching.MatchingFixture.subgraph;
import static org.assertj.core.api.Assertions.assertThat;

import io.rendezvous.kit.testing.Answer;
import io.rendezvous.kit.testing.Viewers;
import io.rendezvous.matching.user.UserId;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MatchGraphTest {

    private final UUID community = UUID.randomUUID();

    @Test
    void findsTheBestAndNobodyTwice() {
        var asker = aParticipant(community, "jazz", "chess");
        var best = aParticipant(community, "jazz", "chess");
        var next = aParticipant(community, "jazz");
        aParticipant(community, "film");
        var first = find(asker, 2);
        assertThat(first.texts("findMatches.matches", "participants.1.id"))
                .containsExactly(new UserId(best).toString(), new UserId(next).toString());
        assertThat(first.at("findMatches.matches.0.factors.0")).hasToString("""
                {"name":"shared-interests","score":1.0}""");
        assertThat(find(asker, 5).at("findMatches.matches")).hasSize(1);
        assertThat(find(asker, 5).at("findMatches.__typename").asString()).isEqualTo("NobodyLeft");
    }

    @Test
    void matchesAPairOnceHoweverManyAskAtATime() throws Exception {
        var asker = aParticipant(community, "jazz");
        aParticipant(community, "jazz");
        try (var executor = Executors.newFixedThreadPool(8)) {
            executor.invokeAll(IntStream.range(0, 16)
                    .<java.util.concurrent.Callable<Answer>>mapToObj(_ -> () -> find(asker, 1))
                    .toList());
        }
        assertThat(subgraph().database().query("select id from match where community_id = ?", community))
                .hasSize(1);
        assertThat(subgraph().database().query("select id from outbox where community_id = ?", community))
                .hasSize(1);
    }

    @Test
    void showsMatchesToThoseInThemAndToStaffOnly() {
        var asker = aParticipant(community, "jazz");
        var other = aParticipant(community, "jazz");
        var match = find(asker, 1).at("findMatches.matches.0.id").asString();
        var query = "{ match(id: \"%s\") { id } }".formatted(match);
        assertThat(as(Viewers.member(community, other))
                        .query(query)
                        .at("match.id")
                        .asString())
                .isEqualTo(match);
        assertThat(as(Viewers.staff(community)).query(query).at("match.id").asString())
                .isEqualTo(match);
        assertThat(as(Viewers.member(community)).query(query).at("match").isNull())
                .isTrue();
        assertThat(as(Viewers.staff(UUID.randomUUID())).query(query).at("match").isNull())
                .isTrue();
    }

    @Test
    void listsTheMatchesOfManyPeopleInOneQuery() {
        var people = IntStream.range(0, 5)
                .mapToObj(_ -> aParticipant(community, "jazz"))
                .toList();
        people.forEach(person -> find(person, 2));
        var answer = as(Viewers.staff(community))
                .entities("User", people.stream().map(UserId::new).toList(), """
                        { matches(first: 3) { edges { node { score participants { id } } } pageInfo { hasNextPage } } }
                        """);
        assertThat(answer.codes()).isEmpty();
        assertThat(answer.at("_entities.0.matches.edges")).isNotEmpty();
        assertThat(answer.statements()).hasSize(1);
        assertThat(as(Viewers.member(community))
                        .entities("User", List.of(new UserId(people.getFirst())), "{ matches { edges { cursor } } }")
                        .at("_entities.0.matches")
                        .isNull())
                .isTrue();
    }

    @Test
    void refusesACountOutOfRange() {
        assertThat(find(aParticipant(community), 11).texts("findMatches.fields", "field"))
                .containsExactly("count");
    }

    private Answer find(UUID asker, int count) {
        return as(Viewers.member(community, asker)).query("""
                        mutation { findMatches(input: {count: %d}) {
                          __typename
                          ... on FindMatchesSuccess { matches { id participants { id } factors { name score } } }
                          ... on InvalidInput { fields { field } } } }
                        """.formatted(count));
    }
}
