package io.rendezvous.kit.error;

import static io.rendezvous.kit.example.NotesApplication.subgraph;
import static org.assertj.core.api.Assertions.assertThat;

import io.rendezvous.kit.testing.Answer;
import io.rendezvous.kit.testing.GraphClient;
import io.rendezvous.kit.testing.Viewers;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ErrorsTest {

    private final GraphClient client = subgraph().as(Viewers.member(UUID.randomUUID()));

    @ParameterizedTest
    @CsvSource({"bug,INTERNAL", "conflict,CONFLICT", "timeout,TIMEOUT", "outage,UNAVAILABLE", "limit,RATE_LIMITED"})
    void haveACodeAndShowNothingOfTheInside(String how, String code) {
        var answer = client.query("query ($how: String!) { fail(how: $how) }", Map.of("how", how));
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.codes()).containsExactly(code);
        assertThat(answer.body().toString()).doesNotContain("secret", "Exception", "classification");
        assertThat(answer.body().at("/errors/0/path/0").asString()).isEqualTo("fail");
        assertThat(answer.body().at("/errors/0/locations/0/line").asInt()).isEqualTo(1);
    }

    @Test
    void sayWhereANullMayNotBeWithoutSayingWhy() {
        var answer = client.query("{ mustNot }");
        assertThat(answer.codes()).containsExactly("INTERNAL");
        assertThat(answer.body().toString()).contains("Something went wrong on our side.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{",
                "{ nothingLikeThis }",
                "{ note }",
                "query ($x: ID!) { note(id: $x) { id } }",
                "mutation { x }",
                "{ moment(at: 5) }",
                "query A { whoAmI } query B { whoAmI }"
            })
    void blameTheRequestForWhatIsWrongWithIt(String operation) {
        var answer = client.query(operation);
        assertThat(answer.codes()).isNotEmpty().containsOnly("BAD_USER_INPUT");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "null", "\"x\"", "{}", "{\"query\": null}"})
    void answerWhatIsNoGraphQlRequest(String body) {
        var answer = client.post(body);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.codes()).containsExactly("BAD_USER_INPUT");
    }

    @Test
    void answerWhatIsNotThere() {
        assertRefused(client.get("/nowhere"), 404, "NOT_FOUND");
    }

    @Test
    void sayWhichMethodIsAllowed() {
        var graph = client.get("/graphql");
        assertRefused(graph, 405, "BAD_USER_INPUT");
        assertThat(graph.headers().firstValue("allow")).hasValue("POST");
        var health = client.send(client.request("/health").POST(BodyPublishers.noBody()));
        assertRefused(health, 405, "BAD_USER_INPUT");
        assertThat(health.headers().firstValue("allow")).hasValue("GET");
    }

    @Test
    void sayWhichFormIsRead() {
        var text = client.send(client.request("/graphql")
                .header("content-type", "text/plain")
                .POST(BodyPublishers.ofString("{ whoAmI }")));
        assertRefused(text, 415, "BAD_USER_INPUT");
        assertThat(text.headers().firstValue("accept")).hasValue("application/json");
    }

    private static void assertRefused(Answer answer, int status, String code) {
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.codes()).containsExactly(code);
        assertThat(answer.headers().firstValue("content-type")).hasValue("application/json");
        assertThat(answer.body().at("/errors/0/message").asString()).isNotBlank();
        assertThat(answer.body().at("/errors/0/extensions/requestId").asString())
                .isEqualTo(answer.headers().firstValue("x-request-id").orElseThrow());
    }

    @Test
    void answerABodyThatIsTooLarge() {
        var answer = client.query("{ whoAmI } #" + "x".repeat(2_000_000));
        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.codes()).containsExactly("BAD_USER_INPUT");
    }

    @Test
    void carryTheRequestIdThatCameWhenItIsOne() {
        var kept = client.send(
                client.request("/nowhere").header("x-request-id", "door-1").GET());
        assertThat(kept.headers().firstValue("x-request-id")).hasValue("door-1");
        assertThat(kept.body().toString()).contains("\"requestId\":\"door-1\"");
        var replaced = client.send(client.request("/nowhere")
                .header("x-request-id", "x".repeat(65))
                .GET());
        assertThat(replaced.headers().firstValue("x-request-id").orElseThrow()).hasSize(16);
    }
}
