package io.rendezvous.router.server.execution;

import static org.assertj.core.api.Assertions.assertThat;

import io.rendezvous.router.server.Http;
import io.rendezvous.router.server.TestDoor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

@SpringBootTest(
        classes = TestDoor.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "rendezvous.door.anonymous=allow",
            "rendezvous.door.explain=true",
            "rendezvous.door.timeout=1s",
            "rendezvous.door.limits.depth=8",
            "rendezvous.door.limits.aliases=5"
        })
class OperationRulesTest {

    private static final String PLAN = "Apollo-Expose-Query-Plan";

    @LocalServerPort
    int port;

    Http door;

    @BeforeEach
    void connect() {
        door = new Http(port);
    }

    private void assertRefused(String document, String code) {
        var answer = door.query(document);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.code()).isEqualTo(code);
        assertThat(answer.json().at("/errors/0/extensions/requestId").asString())
                .isEqualTo(answer.header("x-request-id"));
    }

    @Test
    void refusesBombs() {
        assertRefused("{ self ".repeat(9) + "{ hello }" + " }".repeat(9), "OPERATION_TOO_COMPLEX");
        assertRefused("{ self ".repeat(5_000) + "{ hello }" + " }".repeat(5_000), "OPERATION_TOO_COMPLEX");
        assertRefused("{ a: hello b: hello c: hello d: hello e: hello f: hello }", "OPERATION_TOO_COMPLEX");
        assertRefused("{ hello " + "@skip(if: false) ".repeat(20_000) + "}", "OPERATION_TOO_COMPLEX");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{ __schema { types { name } } }",
                "{ a: __type(name: \"Query\") { name } }",
                "{ ...F } fragment F on Query { __schema { queryType { name } } }"
            })
    void hidesTheSchema(String document) {
        assertRefused(document, "GRAPHQL_VALIDATION_FAILED");
        assertThat(door.get("/schema.graphql").status()).isEqualTo(404);
    }

    @Test
    void takesNoTextForIntrospection() {
        var answer = door.query("{ hello(name: \"__schema\") __typename }");
        assertThat(answer.json().at("/data/hello").asString()).isEqualTo("Hello __schema");
    }

    @Test
    void givesUpWhenTimeIsOver() {
        var answer = door.query("{ never hello }");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.code()).isEqualTo("TIMEOUT");
    }

    @Test
    void showsThePlanBesideTheResponse() {
        var answer = door.query("{ hello }", PLAN, "true").json();
        assertThat(answer.at("/data/hello").asString()).isEqualTo("Hello world");
        assertThat(answer.at("/extensions/queryPlan").asString()).startsWith("Fetch 0 from view");
    }

    @Test
    void showsThePlanWithoutRunningIt() {
        var answer = door.query("mutation { count }", PLAN, "dry-run").json();
        assertThat(answer.at("/data").isNull()).isTrue();
        assertThat(answer.at("/extensions/queryPlan").asString()).startsWith("Fetch 0 from view");
        assertThat(door.query("mutation { count }").json().at("/data/count").asInt())
                .isEqualTo(1);
    }

    @Test
    void refusesToExplainWhatCannotRun() {
        assertThat(door.query("{ nope }", PLAN, "dry-run").code()).isEqualTo("GRAPHQL_VALIDATION_FAILED");
    }
}
