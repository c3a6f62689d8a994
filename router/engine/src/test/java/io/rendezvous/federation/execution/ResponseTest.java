package io.rendezvous.federation.execution;

import static io.rendezvous.federation.execution.Runs.error;
import static io.rendezvous.federation.execution.Runs.execute;
import static org.assertj.core.api.Assertions.assertThat;

import io.rendezvous.federation.plan.Plan;
import io.rendezvous.federation.plan.TypeSet;
import org.junit.jupiter.api.Test;

class ResponseTest {

    private static String answer(TestPlan plan, String write, String body) {
        return execute(plan.write(write), new FakeSubgraph().answers("fetch0", body));
    }

    private static TestPlan people() {
        return TestPlan.query("Query", "User")
                .position("Query", "me:1 people:1")
                .position("User", "id name tags status");
    }

    @Test
    void writesTheClientsKeysInTheClientsOrder() {
        var plan = people().fetch(0, "{ me { name id } }");

        assertThat(answer(plan, "{ self=me { id:ID! label=name name __typename } }", """
                {"data":{"me":{"name":"Ann","id":"1"}}}"""))
                .isEqualTo("""
                {"data":{"self":{"id":"1","label":"Ann","name":"Ann","__typename":"User"}}}""");
    }

    @Test
    void copiesScalarsByteForByte() {
        var plan = people().fetch(0, "{ me { id name tags } }");

        assertThat(answer(plan, "{ me { id name tags } }", """
                {"data":{"me":{"id":12345678901234567890.10e-2,"name":"a\\u00e9\\n\\"é😀","tags":{"x" : [1, null]}}}}""")).isEqualTo("""
                {"data":{"me":{"id":12345678901234567890.10e-2,"name":"a\\u00e9\\n\\"é😀","tags":{"x" : [1, null]}}}}""");
    }

    @Test
    void readsKeysInAnyOrderAndPassesUnknownOnes() {
        var plan = people().fetch(0, "{ me { id name } }");

        assertThat(answer(plan, "{ me { id name } }", """
                 { "extensions" : {"a":[1,{}]} , "errors" : null ,
                 "data" : { "you" : [ {"id" : 7} ] , "me" : { "na" : 1, "name" : "Ann" , "x\\"y" : 2.5e+3, "id" : "1" } } }""")).isEqualTo("""
                {"data":{"me":{"id":"1","name":"Ann"}}}""");
    }

    @Test
    void laysTwoAnswersForTheSameListOverEachOther() {
        var plan = people().fetch(0, "{ people { id } }").fetch(1, "{ people { name } }");
        var subgraph = new FakeSubgraph().answers("fetch0", """
                        {"data":{"people":[{"id":"1"},null,{"id":"3"}]}}""").answers("fetch1", """
                        {"data":{"people":[{"name":"Ann"},{"name":"Bob"},{"name":"Cid"}]}}""");

        assertThat(execute(plan.write("{ people[] { id@User name } }"), subgraph))
                .isEqualTo("{\"data\":{\"people\":[{\"id\":\"1\",\"name\":\"Ann\"},{\"id\":null,\"name\":\"Bob\"},"
                        + "{\"id\":\"3\",\"name\":\"Cid\"}]},\"errors\":["
                        + error("No value was answered for User.id.", "[\"people\",1,\"id\"]", "SUBGRAPH_INCOMPLETE")
                        + "]}");
    }

    @Test
    void writesOnlyTheFieldsOfAnObjectsOwnType() {
        var plan = TestPlan.query("Query", "Book", "Film")
                .position("Query", "media:1")
                .position(null, "title pages minutes")
                .fetch(0, "{ media { __typename title pages minutes } }");

        assertThat(answer(plan, "{ media[] { __typename title pages@Book minutes@Film } }", """
                {"data":{"media":[{"__typename":"Book","title":"B","pages":9},{"__typename":"Film","title":"F","minutes":8}]}}"""))
                .isEqualTo("""
                {"data":{"media":[{"__typename":"Book","title":"B","pages":9},{"__typename":"Film","title":"F","minutes":8}]}}""");
    }

    @Test
    void putsNullInThePlaceOfObjectsWhoseTypeIsUnknownOrHidden() {
        var plan = TestPlan.query("Query", "Book", "Film")
                .position("Query", "media:1")
                .position(null, "title")
                .fetch(0, "{ media { __typename title } }");
        var open = plan.write("{ media[] { title } }");
        var hiding = new Plan(
                open.kind(), open.fetches(), null, open.positions(), open.writer(), open.typeNames(), TypeSet.of(2));
        var subgraph = new FakeSubgraph().answers("fetch0", """
                {"data":{"media":[{"__typename":"Film","title":"F"},{"__typename":"Song","title":"S"},{"__typename":"Book","title":"B"}]}}""");

        assertThat(execute(hiding, subgraph))
                .isEqualTo("{\"data\":{\"media\":[null,null,{\"title\":\"B\"}]},\"errors\":["
                        + error("The type of this object is not known.", "[\"media\",1]", "INVALID_VALUE") + "]}");
    }

    @Test
    void nullsWhatDoesNotFitItsType() {
        var plan = TestPlan.query("Query", "Thing")
                .position("Query", "thing:1")
                .position("Thing", "int float string boolean id state object:1 list")
                .fetch(0, "{ thing { int float string boolean id state object { int } list } }");
        var write =
                "{ thing { int:Int float:Float string:String boolean:Boolean id:ID state:(ON|OFF) object { int:Int } list:Int[] } }";

        assertThat(answer(plan, write, """
                {"data":{"thing":{"int":-2147483648,"float":1,"string":"","boolean":true,"id":5,"state":"ON","object":{"int":0},"list":[1,null]}}}""")).isEqualTo("""
                {"data":{"thing":{"int":-2147483648,"float":1,"string":"","boolean":true,"id":"5","state":"ON","object":{"int":0},"list":[1,null]}}}""");
        var wrong = answer(plan, write, """
                {"data":{"thing":{"int":2147483648,"float":"1","string":1,"boolean":0,"id":1.5,"state":"HIDDEN","object":[{}],"list":[1,"2"]}}}""");
        assertThat(wrong).startsWith("""
                {"data":{"thing":{"int":null,"float":null,"string":null,"boolean":null,"id":null,"state":null,"object":null,"list":[1,null]}}""");
        assertThat(wrong)
                .contains(error(
                        "The value of Thing.state does not fit its type.", "[\"thing\",\"state\"]", "INVALID_VALUE"))
                .contains(error(
                        "The value of Thing.list does not fit its type.", "[\"thing\",\"list\",1]", "INVALID_VALUE"));
    }

    @Test
    void bubblesNullToTheNearestPlaceThatMayBeNull() {
        var plan = people().fetch(0, "{ people { id name } }");
        var body = """
                {"data":{"people":[{"id":"1","name":"Ann"},{"id":null,"name":"Bob"}]}}""";
        var error =
                error("Cannot return null for non-nullable field User.id.", "[\"people\",1,\"id\"]", "INVALID_VALUE");

        assertThat(answer(plan, "{ people[] { id:ID! name } }", body))
                .isEqualTo("{\"data\":{\"people\":[{\"id\":\"1\",\"name\":\"Ann\"},null]},\"errors\":[" + error + "]}");
        assertThat(answer(plan, "{ people[!] { id:ID! name } }", body))
                .isEqualTo("{\"data\":{\"people\":null},\"errors\":[" + error + "]}");
        assertThat(answer(plan, "{ people[!]! { id:ID! name } }", body))
                .isEqualTo("{\"data\":null,\"errors\":[" + error + "]}");
    }

    @Test
    void bubblesNullOutOfListsOfScalars() {
        var plan = people().fetch(0, "{ me { id tags } }");

        assertThat(answer(plan, "{ me { id tags[[!]] } }", """
                {"data":{"me":{"id":1,"tags":[["a"],["b",null],null]}}}"""))
                .isEqualTo("{\"data\":{\"me\":{\"id\":1,\"tags\":[[\"a\"],null,null]}},\"errors\":["
                        + error(
                                "Cannot return null for non-nullable field User.tags.",
                                "[\"me\",\"tags\",1,1]",
                                "INVALID_VALUE")
                        + "]}");
    }

    @Test
    void answersARootWithoutFetches() {
        var plan = TestPlan.query("Query").position("Query", "x").write("{ a=__typename __typename }");

        assertThat(execute(plan, new FakeSubgraph()))
                .isEqualTo("{\"data\":{\"a\":\"Query\",\"__typename\":\"Query\"}}");
    }
}
