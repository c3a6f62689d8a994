package io.rendezvous.kit.graph;

import static io.rendezvous.kit.example.NotesApplication.subgraph;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rendezvous.kit.example.Note;
import io.rendezvous.kit.example.NoteId;
import io.rendezvous.kit.example.Notes;
import io.rendezvous.kit.testing.Answer;
import io.rendezvous.kit.testing.GraphClient;
import io.rendezvous.kit.testing.Viewers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.graphql.client.SubscriptionErrorException;

class GraphTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final UUID community = UUID.randomUUID();
    private final GraphClient client = subgraph().as(Viewers.member(community));

    @Test
    void servesTheSdlAsItIsWritten() {
        var sdl = client.query("{ _service { sdl } }").at("_service.sdl").asString();
        assertThat(sdl)
                .contains("# Types that several subgraphs share", "type Note implements Node @key(fields: \"id\")")
                .doesNotContain("ErrorDetail", "_Entity", "federation__");
    }

    @ParameterizedTest
    @CsvSource({
        "'{ moment(at: \"2026-11-21T10:30:00+01:00\") }', moment, 2026-11-21T09:30:00Z",
        "'{ day(on: \"2026-02-28\") }', day, 2026-02-28",
        "'{ time(at: \"09:30:00\") }', time, 09:30:00",
        "'{ link(to: \"https://rendezvous.example/x?y=1\") }', link, https://rendezvous.example/x?y=1"
    })
    void readsAndWritesTheSharedScalars(String operation, String field, String expected) {
        assertThat(client.query(operation).at(field).asString()).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "DateTime, moment(at:, 2026-11-21",
        "DateTime, moment(at:, 12026-11-21T09:30:00Z",
        "Date, day(on:, 2026-02-30",
        "Date, day(on:, +99999-01-01",
        "LocalTime, time(at:, 25:00",
        "Url, link(to:, javascript:alert(1)",
        "Url, link(to:, /relative",
        "Url, link(to:, 'https://a b'"
    })
    void refusesWhatIsNotOfAScalarsForm(String scalar, String field, String text) {
        var operation = "query ($x: %s!) { %s $x) }".formatted(scalar, field);
        assertThat(client.query(operation, Map.of("x", text)).codes()).containsExactly("BAD_USER_INPUT");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "query ($x: String!) { fail(how: $x) }",
                "query ($x: ID!) { note(id: $x) { text } }",
                "query ($x: DateTime!) { moment(at: $x) }",
                "query ($x: Date!) { day(on: $x) }",
                "query ($x: LocalTime!) { time(at: $x) }",
                "query ($x: Url!) { link(to: $x) }",
                "query ($x: _Any!) { _entities(representations: [$x]) { __typename } }"
            })
    void refusesWhatTheDatabaseCanNotKeepInEveryScalar(String operation) {
        for (var value : List.of("a\0b", List.of("\0"), Map.of("id", List.of("\0")), Map.of("\0", 1))) {
            assertRefusesU0000(client.query(operation, Map.of("x", value)));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{ fail(how: \"a\\u0000b\") }",
                "{ fail(how: \"a\\u{000}b\") }",
                "{ note(id: \"\\u0000\") { text } }",
                "{ _entities(representations: [{__typename: \"Note\", id: [{is: \"\\u0000\"}]}]) { __typename } }"
            })
    void refusesWhatTheDatabaseCanNotKeepInEveryLiteral(String operation) {
        assertRefusesU0000(client.query(operation));
    }

    @Test
    void takesWhatOnlyLooksLikeIt() {
        assertThat(client.query("{ fail(how: \"\"\"\\u0000\"\"\") }").codes()).containsExactly("INTERNAL");
        assertThat(client.query("{ fail(how: \"\\\\u0000\") }").codes()).containsExactly("INTERNAL");
    }

    private static void assertRefusesU0000(Answer answer) {
        assertThat(answer.codes()).containsExactly("BAD_USER_INPUT");
        assertThat(answer.body().at("/errors/0/message").asString()).contains("U+0000");
        assertThat(answer.body().at("/errors/0/extensions/requestId").asString())
                .isEqualTo(answer.headers().firstValue("x-request-id").orElseThrow());
        assertThat(answer.statements()).isEmpty();
    }

    @Test
    void endsLoadsThatBeginWhenOthersHaveEnded() {
        var topic = UUID.randomUUID();
        var notes = IntStream.rangeClosed(1, 10)
                .mapToObj(number -> new Note(new NoteId(UUID.randomUUID()), topic, number, "Note " + number))
                .toList();
        notes.forEach(
                note -> subgraph().bean(Notes.class).write(community, note).block(PATIENCE));
        var answer =
                client.entities("Note", notes.stream().map(Note::id).toList(), "{ text next { text next { text } } }");
        assertThat(answer.at("_entities.0")).hasToString("""
                {"text":"Note 1","next":{"text":"Note 2","next":{"text":"Note 3"}}}""");
        assertThat(answer.at("_entities.9.next").isNull()).isTrue();
        assertThat(answer.statements())
                .filteredOn(sql -> sql.startsWith("select"))
                .hasSizeBetween(2, 5);
    }

    @Test
    void refusesReferencesToWhatItDoesNotHave() {
        var ghost = Map.of("__typename", "Ghost", "id", "x");
        var answer = client.query(
                "query ($ghosts: [_Any!]!) { _entities(representations: $ghosts) { __typename } }",
                Map.of("ghosts", List.of(ghost, Map.of("id", "x"))));
        assertThat(answer.codes()).containsExactly("BAD_USER_INPUT", "BAD_USER_INPUT");
    }

    @Test
    void streamsOverAWebSocketToWhoeverHasAToken() {
        var operation = "subscription ($times: Int!) { whoAmI(times: $times) }";
        assertThat(client.subscribe(operation, Map.of("times", 3))
                        .map(body -> body.at("/data/whoAmI").asString())
                        .collectList()
                        .block(PATIENCE))
                .isEqualTo(List.of("Person", "Person", "Person"));
        assertThatThrownBy(() -> subgraph()
                        .with(null)
                        .subscribe(operation, Map.of("times", 3))
                        .blockLast(PATIENCE))
                .hasStackTraceContaining("401");
    }

    @Test
    void endsAFailedStreamWithACodeOnly() {
        assertThatThrownBy(() -> client.subscribe("subscription { whoAmI(times: -1) }", Map.of())
                        .blockLast(PATIENCE))
                .isInstanceOfSatisfying(
                        SubscriptionErrorException.class,
                        failure -> assertThat(failure.getErrors())
                                .singleElement()
                                .satisfies(error -> {
                                    assertThat(error.getExtensions()).containsEntry("code", "INTERNAL");
                                    assertThat(error.getMessage()).doesNotContain("secret");
                                }));
    }
}
