package io.rendezvous.federation.execution;

import static io.rendezvous.federation.execution.Runs.error;
import static io.rendezvous.federation.execution.Runs.execute;
import static org.assertj.core.api.Assertions.assertThat;

import io.rendezvous.federation.transport.SubgraphUnavailableException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ErrorTest {

    private static final String NOT_FOUND = ",\"extensions\":{\"code\":\"NOT_FOUND\",\"classification\":\"x\"}}";

    private static TestPlan people() {
        return TestPlan.query("Query", "User", "Review")
                .position("Query", "me:1 people:1 count")
                .target("User", "id name email reviews:2 secret")
                .position("Review", "body score");
    }

    @Test
    void showsAnErrorOfASubgraphAtTheClientsPath() {
        var plan = people().fetch(0, "{ _f1=people { id name } }").write("{ staff=people[] { label=name name } }");
        var subgraph = new FakeSubgraph().answers("fetch0", """
                {"errors":[{"message":"Gone \\"é\\"","path":["_f1",1,"name"]""" + NOT_FOUND + """
                ],"data":{"_f1":[{"id":1,"name":"Ann"},{"id":2,"name":null}]}}""");

        assertThat(execute(plan, subgraph))
                .isEqualTo(
                        "{\"data\":{\"staff\":[{\"label\":\"Ann\",\"name\":\"Ann\"},{\"label\":null,\"name\":null}]},\"errors\":["
                                + error("Gone \\\"é\\\"", "[\"staff\",1,\"label\"]", "NOT_FOUND") + ","
                                + error("Gone \\\"é\\\"", "[\"staff\",1,\"name\"]", "NOT_FOUND") + "]}");
    }

    @Test
    void keepsThePathBelowANullThatTheSubgraphBubbled() {
        var plan = people().fetch(0, "{ me { id reviews { body } } }").write("{ me { reviews[] { text=body! } } }");
        var subgraph = new FakeSubgraph().answers("fetch0", """
                {"data":{"me":{"id":1,"reviews":null}},"errors":[{"message":"No","path":["me","reviews",3,"body"]""" + NOT_FOUND + "]}");

        assertThat(execute(plan, subgraph))
                .isEqualTo("{\"data\":{\"me\":{\"reviews\":null}},\"errors\":["
                        + error("No", "[\"me\",\"reviews\",3,\"text\"]", "NOT_FOUND") + "]}");
    }

    @Test
    void hidesTheTextOfErrorsWithForeignCodes() {
        var plan = people().fetch(0, "{ me { id } count }").write("{ me { id } count }");
        var subgraph = new FakeSubgraph().answers("fetch0", """
                {"data":{"me":null,"count":null},"errors":[\
                {"message":"select * from secrets","path":["me"],"extensions":{"code":"SQL","stack":"at x"}},\
                {"message":"NullPointerException","path":["count"]}]}""");

        assertThat(execute(plan, subgraph))
                .isEqualTo("{\"data\":{\"me\":null,\"count\":null},\"errors\":["
                        + error("Something went wrong.", "[\"me\"]", "INTERNAL") + ","
                        + error("Something went wrong.", "[\"count\"]", "INTERNAL") + "]}");
    }

    @Test
    void blamesEveryUnansweredFieldOnAnErrorWithoutAPath() {
        var plan = people().fetch(0, "{ me { id } count }").write("{ me { id } count }");
        var subgraph = new FakeSubgraph().answers("fetch0", """
                {"errors":[{"message":"Too many","extensions":{"code":"RATE_LIMITED"}}]}""");

        assertThat(execute(plan, subgraph))
                .isEqualTo("{\"data\":{\"me\":null,\"count\":null},\"errors\":["
                        + error("Too many", "[\"me\"]", "RATE_LIMITED") + ","
                        + error("Too many", "[\"count\"]", "RATE_LIMITED") + "]}");
    }

    @Test
    void showsErrorsThatBelongToNoFieldWithoutAPath() {
        var plan = people().fetch(0, "{ count me { secret } }").write("{ count }");
        var subgraph = new FakeSubgraph().answers("fetch0", """
                {"data":{"count":1,"me":{"secret":null}},"errors":[{"message":"Slow","extensions":{"code":"TIMEOUT"}},\
                {"message":"No","path":["me","secret"],"extensions":{"code":"FORBIDDEN"}}]}""");

        assertThat(execute(plan, subgraph))
                .isEqualTo("{\"data\":{\"count\":1},\"errors\":[" + error("Slow", "", "TIMEOUT") + ","
                        + error("No", "", "FORBIDDEN") + "]}");
    }

    @Test
    void showsAnErrorOfASharedEntityAtEachOfItsPlaces() {
        var plan = people().fetch(0, "{ people { id } }")
                .entities(1, 1, "User{ id }", "{ name reviews { body score } }", 0)
                .write("{ people[] { name reviews[!] { body! score } } }");
        var subgraph =
                new FakeSubgraph().answers("fetch0", """
                        {"data":{"people":[{"id":1},{"id":2},{"id":1}]}}""").answers("fetch1", """
                        {"data":{"_entities":[{"name":"Ann","reviews":[{"body":"b","score":null}]},null]},"errors":[\
                        {"message":"No score","path":["_entities",0,"reviews",0,"score"]""" + NOT_FOUND + """
                        ,{"message":"No user","path":["_entities",1]""" + NOT_FOUND + "]}");

        assertThat(execute(plan, subgraph))
                .isEqualTo("{\"data\":{\"people\":[{\"name\":\"Ann\",\"reviews\":[{\"body\":\"b\",\"score\":null}]},"
                        + "{\"name\":null,\"reviews\":null},{\"name\":\"Ann\",\"reviews\":[{\"body\":\"b\",\"score\":null}]}]},"
                        + "\"errors\":["
                        + error("No score", "[\"people\",0,\"reviews\",0,\"score\"]", "NOT_FOUND") + ","
                        + error("No user", "[\"people\",1,\"name\"]", "NOT_FOUND") + ","
                        + error("No user", "[\"people\",1,\"reviews\"]", "NOT_FOUND") + ","
                        + error("No score", "[\"people\",2,\"reviews\",0,\"score\"]", "NOT_FOUND") + "]}");
    }

    @Test
    void addsNoErrorOfItsOwnWhereTheSubgraphExplainedTheNull() {
        var plan = people().fetch(0, "{ people { id } }")
                .entities(1, 1, "User{ id }", "{ name email }", 0)
                .write("{ people[] { email:String! name } }");
        var subgraph = new FakeSubgraph().answers("fetch0", """
                        {"data":{"people":[{"id":1}]}}""").answers("fetch1", """
                        {"data":{"_entities":[null]},"errors":[{"message":"No name","path":["_entities",0,"name"]""" + NOT_FOUND + "]}");

        assertThat(execute(plan, subgraph))
                .isEqualTo("{\"data\":{\"people\":[null]},\"errors\":["
                        + error("No name", "[\"people\",0,\"name\"]", "NOT_FOUND") + "]}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"true", "false"})
    void reportsAFailedFetchAtEachOfItsFields(boolean timeout) {
        var plan = people().fetch(0, "{ people { id } }")
                .entities(1, 1, "User{ id }", "{ name email }", 0)
                .write("{ people[] { id name:String! email } }");
        var subgraph = new FakeSubgraph()
                .answers("fetch0", """
                        {"data":{"people":[{"id":1},{"id":2}]}}""")
                .fails("fetch1", new SubgraphUnavailableException("10.0.0.7:80 refused", timeout, null));
        var message = timeout ? "The answer took too long." : "A part of the answer is not available.";
        var code = timeout ? "TIMEOUT" : "UNAVAILABLE";

        assertThat(execute(plan, subgraph))
                .isEqualTo("{\"data\":{\"people\":[null,null]},\"errors\":["
                        + error(message, "[\"people\",0,\"name\"]", code) + ","
                        + error(message, "[\"people\",0,\"email\"]", code) + ","
                        + error(message, "[\"people\",1,\"name\"]", code) + ","
                        + error(message, "[\"people\",1,\"email\"]", code) + "]}");
    }

    @Test
    void explainsFieldsByTheErrorOfTheKeyTheyNeeded() {
        var plan = people().fetch(0, "{ me { id } }")
                .entities(1, 1, "User{ id }", "{ secret }", 0)
                .entities(2, 1, "User{ secret }", "{ name }", 1)
                .write("{ me { id name } }");
        var broken = new FakeSubgraph().answers("fetch0", """
                        {"data":{"me":{"id":1}}}""").answers("fetch1", """
                        {"data":{"_entities":[{"secret":null}]},"errors":[{"message":"No","path":["_entities",0,"secret"]""" + NOT_FOUND + "]}");

        assertThat(execute(plan, broken))
                .isEqualTo("{\"data\":{\"me\":{\"id\":1,\"name\":null}},\"errors\":["
                        + error("No", "[\"me\",\"name\"]", "NOT_FOUND") + "]}");
        assertThat(execute(plan, broken.fails("fetch1", new SubgraphUnavailableException("x", false, null))))
                .isEqualTo("{\"data\":{\"me\":{\"id\":1,\"name\":null}},\"errors\":["
                        + error("A part of the answer is not available.", "[\"me\",\"name\"]", "UNAVAILABLE") + "]}");
    }

    @Test
    void reportsFieldsThatTheSubgraphLeftOut() {
        var plan = people().fetch(0, "{ me { id name } count }").write("{ me { id name! } count }");
        var subgraph = new FakeSubgraph().answers("fetch0", """
                {"data":{"me":{"id":1}}}""");

        assertThat(execute(plan, subgraph))
                .isEqualTo("{\"data\":{\"me\":null,\"count\":null},\"errors\":["
                        + error("No value was answered for User.name.", "[\"me\",\"name\"]", "SUBGRAPH_INCOMPLETE")
                        + ","
                        + error("No value was answered for Query.count.", "[\"count\"]", "SUBGRAPH_INCOMPLETE") + "]}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "<html>",
                "[]",
                "{}",
                "{\"data\":{\"count\":1}} x",
                "{\"data\":{\"count\":01}}",
                "{\"data\":{\"count\":1,}}",
                "{\"data\":{\"count\":\"\\x\"}}",
                "{\"data\":{\"count\":\"a",
                "{\"data\":{\"count\":tru}}",
                "{\"data\":{\"count\":1},\"errors\":{}}",
                "{\"extensions\":{}}"
            })
    void treatsWhatIsNoGraphQlResponseAsUnavailable(String body) {
        var plan = people().fetch(0, "{ count }").write("{ count }");

        assertThat(execute(plan, new FakeSubgraph().answers("fetch0", body)))
                .isEqualTo("{\"data\":{\"count\":null},\"errors\":["
                        + error("A part of the answer is not available.", "[\"count\"]", "UNAVAILABLE") + "]}");
    }

    @Test
    void forgetsWhatItReadOfAnAnswerThatTurnsOutMalformed() {
        var plan = people().fetch(0, "{ people { id } }")
                .entities(1, 1, "User{ id }", "{ name }", 0)
                .write("{ people[] { id } }");
        var subgraph = new FakeSubgraph().answers("fetch0", """
                {"data":{"people":[{"id":1},{"id":2}]}""");

        assertThat(execute(plan, subgraph)).contains("UNAVAILABLE");
        assertThat(subgraph.operations()).containsExactly("fetch0");
    }

    @Test
    void refusesNestingWithoutEnd() {
        var plan = people().fetch(0, "{ count }").write("{ count }");
        var body = "{\"data\":{\"count\":" + "[".repeat(100_000) + "]".repeat(100_000) + "}}";

        assertThat(execute(plan, new FakeSubgraph().answers("fetch0", body))).contains("UNAVAILABLE");
    }

    @Test
    void stopsAtAHundredErrors() {
        var people =
                IntStream.range(0, 300).mapToObj(id -> "{\"id\":" + id + "}").collect(Collectors.joining(","));
        var plan = people().fetch(0, "{ people { id name } }").write("{ people[] { name } }");
        var answer = execute(plan, new FakeSubgraph().answers("fetch0", "{\"data\":{\"people\":[" + people + "]}}"));

        assertThat(answer.split("SUBGRAPH_INCOMPLETE", -1)).hasSize(101);
        assertThat(answer.split("\"name\":null", -1)).hasSize(301);
    }
}
