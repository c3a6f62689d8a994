package io.rendezvous.kit.application;

import static io.rendezvous.kit.example.NotesApplication.subgraph;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.rendezvous.kit.example.NoteId;
import io.rendezvous.kit.testing.Viewers;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class OutageTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Test
    void saysItIsUnavailableWhileTheDatabaseIsAndComesBackWithIt() {
        var client = subgraph().as(Viewers.member(UUID.randomUUID()));
        var ids = List.of(new NoteId(UUID.randomUUID()));
        subgraph().withoutDatabase(() -> {
            var answer = client.entities("Note", ids, "{ text }");
            assertThat(answer.codes()).containsExactly("UNAVAILABLE");
            assertThat(answer.body().toString()).doesNotContain("users", "password", "login");
            assertThat(subgraph().with(null).get("/health").status()).isEqualTo(503);
        });
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(
                                client.entities("Note", ids, "{ text }").codes())
                        .isEmpty());
        assertThat(subgraph().with(null).get("/health").status()).isEqualTo(200);
    }
}
