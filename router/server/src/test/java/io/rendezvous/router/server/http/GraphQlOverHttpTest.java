package io.rendezvous.router.server.http;

import static io.rendezvous.router.server.Http.body;
import static io.rendezvous.router.server.Http.encoded;
import static org.assertj.core.api.Assertions.assertThat;

import io.rendezvous.router.server.Http;
import io.rendezvous.router.server.TestDoor;
import io.rendezvous.router.server.TestGraph;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

@SpringBootTest(
        classes = TestDoor.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "rendezvous.door.anonymous=allow",
            "rendezvous.door.body-limit=20KB",
            "rendezvous.door.body-timeout=1s"
        })
class GraphQlOverHttpTest {

    private static final String RESPONSE = "application/graphql-response+json";

    @LocalServerPort
    int port;

    @Autowired
    TestGraph graph;

    Http door;

    @BeforeEach
    void connect() {
        door = new Http(port);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {hello} | application/graphql-response+json                     | 200 | application/graphql-response+json
            {hello} | application/json                                      | 200 | application/json
            {hello} | */*                                                   | 200 | application/json
            {hello} | application/*                                         | 200 | application/graphql-response+json
            {hello} | application/json;q=0.5, application/graphql-response+json | 200 | application/graphql-response+json
            {hello} | application/graphql-response+json;q=0.5, application/json | 200 | application/json
            {hello} | text/html, application/json;q=0.1                     | 200 | application/json
            {hello} | text/event-stream                                     | 200 | text/event-stream
            {hello} | text/event-stream, application/json                   | 200 | application/json
            {hello} | multipart/mixed;deferSpec=20220824, application/json  | 200 | application/json
            {hello} | text/html                                             | 406 | application/graphql-response+json
            {hello} | nonsense                                              | 406 | application/graphql-response+json
            {hello} | application/json;q=0                                  | 406 | application/graphql-response+json
            {nope}  | application/graphql-response+json                     | 400 | application/graphql-response+json
            {nope}  | application/json                                      | 200 | application/json
            {hello  | application/graphql-response+json                     | 400 | application/graphql-response+json
            {hello  | application/json                                      | 200 | application/json
            """)
    void writesWhatTheClientReads(String document, String accept, int status, String contentType) {
        var answer = door.query(document, "accept", accept);
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.header("content-type")).startsWith(contentType);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            POST   | text/plain                      | {"query":"{hello}"}                    | 415
            POST   | application/json; charset=utf-16 | {"query":"{hello}"}                   | 415
            POST   | application/json; charset=none  | {"query":"{hello}"}                    | 415
            POST   | application/json                | {                                      | 400
            POST   | application/json                | [{"query":"{hello}"}]                  | 400
            POST   | application/json                | {"query":"{hello}"} {}                 | 400
            POST   | application/json                | {"query":"{hello}","query":"{nope}"}   | 400
            POST   | application/json                | {"query":{}}                           | 400
            POST   | application/json                | {"query":"{hello}","variables":[]}     | 400
            POST   | application/json                | {"query":"{hello}","variables":{"n":1e999999999}} | 400
            POST   | application/json                | {}                                     | 400
            PUT    | application/json                | {"query":"{hello}"}                    | 405
            DELETE | application/json                | {"query":"{hello}"}                    | 405
            """)
    void refusesWhatIsNoRequest(String method, String contentType, String body, int status) {
        var answer = door.send(method, "/graphql", body, "content-type", contentType);
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.code()).isEqualTo("BAD_USER_INPUT");
    }

    @Test
    void refusesAMissingBody() {
        var answer = door.send("POST", "/graphql", null, "content-type", "application/json");
        assertThat(answer.status()).isEqualTo(400);
    }

    @Test
    void refusesABodyAboveTheLimitHoweverItsLengthIsTold() {
        var large = body("{hello #" + "x".repeat(30_000) + "\n}");
        assertThat(door.post(large).status()).isEqualTo(413);
        assertThat(door.post(large, "accept", "application/json").code()).isEqualTo("BAD_USER_INPUT");
        assertThat(door.query("{hello #" + "x".repeat(15_000) + "\n}").status()).isEqualTo(200);
    }

    @Test
    void refusesVariablesNestedWithoutEnd() {
        var deep = "[".repeat(5_000) + "]".repeat(5_000);
        var answer = door.post("{\"query\":\"{hello}\",\"variables\":{\"deep\":" + deep + "}}");
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.code()).isEqualTo("BAD_USER_INPUT");
    }

    @Test
    void waitsForABodyOnlySoLong() throws IOException {
        try (var socket = new Socket("localhost", port)) {
            var head = "POST /graphql HTTP/1.1\r\nhost: localhost\r\ncontent-type: application/json\r\n"
                    + "content-length: 100\r\n\r\n{";
            socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
            socket.setSoTimeout(10_000);
            var answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(answer).startsWith("HTTP/1.1 408");
        }
    }

    @Test
    void answersQueriesByGet() {
        var query = encoded("query Hello($name: String) {hello(name: $name)}");
        var answer = door.get("/graphql?query=" + query + "&variables=" + encoded("{\"name\":\"Ada\"}"));
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().at("/data/hello").asString()).isEqualTo("Hello Ada");
    }

    @Test
    void neverMutatesByGet() {
        var answer = door.get("/graphql?query=" + encoded("mutation {count}"), "accept", RESPONSE);
        assertThat(answer.status()).isEqualTo(405);
        assertThat(answer.header("allow")).isEqualTo("POST");
        assertThat(graph.counter()).isZero();
    }

    @Test
    void namesEveryRequest() {
        var given = door.query("{hello}", "x-request-id", "client-42");
        assertThat(given.header("x-request-id")).isEqualTo("client-42");
        var refused = door.post("{", "x-request-id", "client-43");
        assertThat(refused.json().at("/errors/0/extensions/requestId").asString())
                .isEqualTo("client-43");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"two words", "\"}", "éé", "x123456789x123456789x123456789x123456789x123456789x123456789x1234"})
    void makesANameWhenTheGivenOneIsUnfit(String given) {
        var answer = door.query("{hello}", "x-request-id", given);
        assertThat(answer.header("x-request-id")).matches("[0-9a-f]{32}");
    }

    @Test
    void streamsASubscriptionAsEvents() {
        var answer = door.query("subscription {ticks(last: 2)}", "accept", "text/event-stream");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("content-type")).startsWith("text/event-stream");
        assertThat(answer.body().replaceAll("(?m)^:\n\n", "")).isEqualTo("""
                event: next
                data: {"data":{"ticks":1}}

                event: next
                data: {"data":{"ticks":2}}

                event: complete
                data:

                """);
    }

    @Test
    void tellsWhoCannotReadEventsThatASubscriptionNeedsThem() {
        var answer = door.query("subscription {ticks}");
        assertThat(answer.status()).isEqualTo(406);
        assertThat(answer.code()).isEqualTo("BAD_USER_INPUT");
    }
}
