package io.rendezvous.kit.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.rendezvous.kit.example.Note;
import io.rendezvous.kit.example.NoteId;
import io.rendezvous.kit.example.Notes;
import io.rendezvous.kit.example.NotesApplication;
import io.rendezvous.kit.testing.Database;
import io.rendezvous.kit.testing.SubgraphFixture;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.data.redis.core.ReactiveStringRedisTemplate;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

class EventDeliveryTest {

    private static final Duration PATIENCE = Duration.ofSeconds(40);

    private final SubgraphFixture subgraph = NotesApplication.subgraph();
    private final Database database = subgraph.database();
    private final UUID community = UUID.randomUUID();

    @Test
    void handlesWhatHappenedOnceAndInOrder() {
        var topic = UUID.randomUUID();
        var notes = IntStream.rangeClosed(1, 20)
                .mapToObj(number -> note(topic, number, "x"))
                .toList();
        Flux.fromIterable(notes).concatMap(this::write).blockLast();
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(copiedNumbers(topic))
                        .containsExactlyElementsOf(
                                IntStream.rangeClosed(1, 20).boxed().toList()));
    }

    @Test
    void keepsTheEventOnlyWithItsChange() {
        var note = note(UUID.randomUUID(), 1, "x");
        write(note).block();
        assertThatThrownBy(() -> write(note).block()).hasMessageContaining("note_pkey");
        assertThat(database.query("select * from outbox where aggregate_id = ?", note.topic()))
                .hasSize(1);
    }

    @Test
    void triesAgainWhatFailedAndKeepsNothingOfTheFailures() {
        var topic = UUID.randomUUID();
        write(topic, 1, "flaky").block();
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(copiedNumbers(topic)).containsExactly(1));
    }

    @Test
    void parksWhatCanNotBeHandledAndGoesOn() {
        var topic = UUID.randomUUID();
        write(topic, 1, "poison").then(write(topic, 2, "x")).block();
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(copiedNumbers(topic)).containsExactly(2));
        assertThat(database.query("select * from parked_event where envelope like ?", "%" + topic + "%"))
                .singleElement()
                .satisfies(parked -> assertThat(parked)
                        .containsEntry("stream", "events:users")
                        .extracting("reason")
                        .asString()
                        .contains("can't copy poison"));
    }

    @Test
    void parksWhatIsNoEventAtAll() {
        var nonsense = "{" + UUID.randomUUID();
        redis().opsForStream().add("events:users", Map.of("event", nonsense)).block();
        await().atMost(PATIENCE)
                .untilAsserted(
                        () -> assertThat(database.query("select * from parked_event where envelope = ?", nonsense))
                                .hasSize(1));
    }

    @Test
    void handlesAnEventOnceHoweverOftenItArrives() {
        var topic = UUID.randomUUID();
        write(topic, 1, "x").block();
        await().atMost(PATIENCE).until(() -> copiedNumbers(topic).size() == 1);
        database.execute("update outbox set sent_at = null where aggregate_id = ?", topic);
        write(topic, 2, "x").block();
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(copiedNumbers(topic)).containsExactly(1, 2));
    }

    @Test
    void parksWhatItMayHaveHandledTooLongAgoToKnow() {
        var topic = UUID.randomUUID();
        write(topic, 1, "x").then(write(topic, 2, "x")).block();
        await().atMost(PATIENCE).until(() -> copiedNumbers(topic).size() == 2);
        var old = mark(topic, 1);
        var young = mark(topic, 2);
        database.execute("update inbox set handled_at = now() - interval '61 days' where event_id = ?", old);
        database.execute("update inbox set handled_at = now() - interval '59 days' where event_id = ?", young);

        subgraph.bean(Housekeeping.class).tidy().block();
        assertThat(database.query("select * from inbox where event_id = ?", old))
                .isEmpty();
        assertThat(database.query("select * from inbox where event_id = ?", young))
                .hasSize(1);

        database.execute(
                "update outbox set sent_at = null, occurred_at = now() - interval '62 days' where aggregate_id = ?",
                topic);
        write(topic, 3, "x").block();
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(copiedNumbers(topic)).containsExactly(1, 2, 3));
        assertThat(database.query("select * from parked_event where envelope like ?", "%" + topic + "%"))
                .singleElement()
                .satisfies(parked ->
                        assertThat(String.valueOf(parked.get("envelope"))).contains(old.toString()));
    }

    @Test
    void losesAndRepeatsNothingWhileConnectionsDieAndProcessesComeAndGo() {
        var topics = Stream.generate(UUID::randomUUID).limit(5).toList();
        var second = SubgraphFixture.of("second", NotesApplication::application);
        var rounds = IntStream.rangeClosed(1, 40)
                .mapToObj(number ->
                        topics.stream().map(topic -> note(topic, number, "x")).toList())
                .toList();
        var written = Flux.fromIterable(rounds)
                .concatMap(round -> Flux.fromIterable(round)
                        .flatMap(note -> write(note).onErrorComplete())
                        .then(Mono.delay(Duration.ofMillis(100))))
                .then()
                .toFuture();
        var kills = 0;
        while (!written.isDone()) {
            subgraph.dropConnections();
            if (kills++ == 3) {
                second.stop();
            }
            Mono.delay(Duration.ofMillis(500)).block();
        }
        await().atMost(PATIENCE).untilAsserted(() -> {
            for (var topic : topics) {
                assertThat(copiedNumbers(topic)).containsExactlyElementsOf(writtenNumbers(topic));
            }
        });
        assertThat(kills).isGreaterThan(4);
        assertThat(topics).allSatisfy(topic -> assertThat(writtenNumbers(topic)).hasSizeGreaterThan(20));
    }

    private UUID mark(UUID topic, int number) {
        var sent = database.query(
                "select id from outbox where aggregate_id = ? and data ->> 'number' = ?",
                topic,
                String.valueOf(number));
        return UUID.fromString(String.valueOf(sent.getFirst().get("id")));
    }

    private Mono<Void> write(UUID topic, int number, String text) {
        return write(note(topic, number, text));
    }

    private Mono<Void> write(Note note) {
        return subgraph.bean(Notes.class).write(community, note);
    }

    private static Note note(UUID topic, int number, String text) {
        return new Note(new NoteId(UUID.randomUUID()), topic, number, text);
    }

    private List<Integer> copiedNumbers(UUID topic) {
        return numbers("select number from copy where topic = ? order by position", topic);
    }

    private List<Integer> writtenNumbers(UUID topic) {
        return numbers("select number from note where topic = ? order by number", topic);
    }

    private List<Integer> numbers(String sql, UUID topic) {
        return database.query(sql, topic).stream()
                .map(row -> (Integer) row.get("number"))
                .toList();
    }

    private ReactiveStringRedisTemplate redis() {
        return subgraph.bean(ReactiveStringRedisTemplate.class);
    }
}
