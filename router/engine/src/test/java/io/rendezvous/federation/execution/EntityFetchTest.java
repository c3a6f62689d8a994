package io.rendezvous.federation.execution;

import static io.rendezvous.federation.execution.Runs.error;
import static io.rendezvous.federation.execution.Runs.execute;
import static org.assertj.core.api.Assertions.assertThat;

import io.rendezvous.federation.plan.Binding;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EntityFetchTest {

    /** Reviews of products; the products' names come from elsewhere. */
    private static TestPlan reviews() {
        return TestPlan.query("Query", "Review", "Product", "Maker")
                .position("Query", "reviews:1")
                .position("Review", "body product:2")
                .target("Product", "upc name maker:3 price")
                .target("Maker", "id city");
    }

    private static final String FOUR_REVIEWS = """
            {"data":{"reviews":[{"body":"a","product":{"upc":"1"}},{"body":"b","product":{"upc":"2"}},\
            {"body":"c","product":null},{"body":"d","product":{"upc":"1"}}]}}""";

    @Test
    void asksForEqualEntitiesOnceAndGivesTheAnswerToEveryObject() {
        var plan = reviews()
                .fetch(0, "{ reviews { body product { upc } } }")
                .entities(1, 2, "Product{ upc }", "{ name maker { id } }", 0)
                .entities(2, 3, "Maker{ id }", "{ city }", 1)
                .write("{ reviews[] { product { name maker { city } } } }");
        var subgraph = new FakeSubgraph()
                .answers("fetch0", FOUR_REVIEWS)
                .answers("fetch1", """
                        {"data":{"_entities":[{"name":"P1","maker":{"id":9}},{"name":"P2","maker":{"id":9}}]}}""")
                .answers("fetch2", """
                        {"data":{"_entities":[{"city":"Bonn"}]}}""");

        assertThat(execute(plan, subgraph)).isEqualTo("""
                {"data":{"reviews":[{"product":{"name":"P1","maker":{"city":"Bonn"}}},{"product":{"name":"P2","maker":{"city":"Bonn"}}},\
                {"product":null},{"product":{"name":"P1","maker":{"city":"Bonn"}}}]}}""");
        assertThat(subgraph.variables("fetch1")).isEqualTo("""
                {"representations":[{"__typename":"Product","upc":"1"},{"__typename":"Product","upc":"2"}]}""");
        assertThat(subgraph.variables("fetch2")).isEqualTo("""
                {"representations":[{"__typename":"Maker","id":9}]}""");
    }

    @Test
    void asksForSeveralSelectionsInOneCall() {
        var plan = reviews();
        plan.fetch(0, "{ reviews { body product { upc maker { id } } } }")
                .entities(
                        1,
                        List.of(
                                plan.group("_a", plan.target(2, "Product{ upc }", "{ name }")),
                                plan.group("_b", plan.target(3, "Maker{ id }", "{ city }"))),
                        0);
        var subgraph = new FakeSubgraph().answers("fetch0", """
                        {"data":{"reviews":[{"product":{"upc":"1","maker":{"id":9}}}]}}""").answers("fetch1", """
                        {"data":{"_b":[{"city":"Bonn"}],"_a":[{"name":"P1"}]}}""");

        assertThat(execute(plan.write("{ reviews[] { product { name maker { city } } } }"), subgraph))
                .isEqualTo("""
                {"data":{"reviews":[{"product":{"name":"P1","maker":{"city":"Bonn"}}}]}}""");
        assertThat(subgraph.variables("fetch1")).isEqualTo("""
                {"r_a":[{"__typename":"Product","upc":"1"}],"r_b":[{"__typename":"Maker","id":9}]}""");
    }

    @Test
    void sharesOneItemBetweenPositionsWithLayoutsOfTheirOwn() {
        var plan = TestPlan.query("Query", "Product")
                .position("Query", "best:1 worst:2")
                .target("Product", "upc name")
                .target("Product", "price upc name");
        plan.fetch(0, "{ best { upc } worst { upc } }")
                .entities(
                        1,
                        List.of(plan.group(
                                "_entities",
                                plan.target(1, "Product{ upc }", "{ name }"),
                                plan.target(2, "Product{ upc }", "{ name }"))),
                        0);
        var subgraph = new FakeSubgraph().answers("fetch0", """
                        {"data":{"best":{"upc":1},"worst":{"upc":1}}}""").answers("fetch1", """
                        {"data":{"_entities":[{"name":"P1"}]}}""");

        assertThat(execute(plan.write("{ best { name } worst { name } }"), subgraph))
                .isEqualTo("""
                {"data":{"best":{"name":"P1"},"worst":{"name":"P1"}}}""");
        assertThat(subgraph.variables("fetch1")).isEqualTo("""
                {"representations":[{"__typename":"Product","upc":1}]}""");
    }

    @Test
    void writesRequiredFieldsNestedListsAndRuntimeTypes() {
        var plan = TestPlan.query("Query", "Box", "Bag")
                .position("Query", "things:1")
                .target(null, "id price parts:2 total")
                .position(null, "weight tags lid handle")
                .fetch(0, "{ things { __typename id price parts { __typename weight tags lid handle } } }")
                .entities(1, 1, "{ id price? parts?{ weight tags? lid@Box handle@Bag } }", "{ total }", 0)
                .write("{ things[] { total } }");
        var subgraph = new FakeSubgraph().answers("fetch0", """
                        {"data":{"things":[{"__typename":"Box","id":1,"price":null,"parts":[[{"__typename":"Box","weight":2,"tags":["x"],"lid":"L"}],\
                        null,[{"__typename":"Bag","weight":3,"handle":"H"}]]},{"__typename":"Bag","id":1,"price":3.50,"parts":null}]}}""").answers("fetch1", """
                        {"data":{"_entities":[{"total":1},{"total":2}]}}""");

        assertThat(execute(plan, subgraph)).isEqualTo("""
                {"data":{"things":[{"total":1},{"total":2}]}}""");
        assertThat(subgraph.variables("fetch1")).isEqualTo("""
                {"representations":[\
                {"__typename":"Box","id":1,"price":null,"parts":[[{"__typename":"Box","weight":2,"tags":["x"],"lid":"L"}],null,\
                [{"__typename":"Bag","weight":3,"tags":null,"handle":"H"}]]},\
                {"__typename":"Bag","id":1,"price":3.50,"parts":null}]}""");
    }

    @Test
    void fetchesOnlyObjectsOfTheTargetsTypes() {
        var plan = TestPlan.query("Query", "Box", "Bag")
                .position("Query", "things:1")
                .target(null, "id total");
        plan.fetch(0, "{ things { __typename id } }")
                .entities(1, List.of(plan.group("_entities", plan.target(1, "Bag", "Bag{ id }", "{ total }"))), 0);
        var subgraph = new FakeSubgraph().answers("fetch0", """
                        {"data":{"things":[{"__typename":"Box","id":1},{"__typename":"Bag","id":2}]}}""").answers("fetch1", """
                        {"data":{"_entities":[{"total":5}]}}""");

        assertThat(execute(plan.write("{ things[] { id total@Bag } }"), subgraph))
                .isEqualTo("""
                {"data":{"things":[{"id":1},{"id":2,"total":5}]}}""");
        assertThat(subgraph.variables("fetch1")).isEqualTo("""
                {"representations":[{"__typename":"Bag","id":2}]}""");
    }

    @Test
    void learnsTheRuntimeTypeFromALaterFetch() {
        var plan = TestPlan.query("Query", "Book", "Film")
                .position("Query", "media:1")
                .target(null, "id title pages")
                .fetch(0, "{ media { id } }")
                .entities(1, 1, "Media{ id }", "{ __typename title }", 0)
                .entities(2, 1, "{ id }", "{ pages }", 1)
                .write("{ media[] { __typename title pages@Book } }");
        var subgraph =
                new FakeSubgraph().answers("fetch0", """
                        {"data":{"media":[{"id":1},{"id":2}]}}""").answers("fetch1", """
                        {"data":{"_entities":[{"__typename":"Book","title":"B"},null]}}""").answers("fetch2", """
                        {"data":{"_entities":[{"pages":7}]}}""");

        assertThat(execute(plan, subgraph))
                .isEqualTo(
                        "{\"data\":{\"media\":[{\"__typename\":\"Book\",\"title\":\"B\",\"pages\":7},null]},\"errors\":["
                                + error("The type of this object is not known.", "[\"media\",1]", "INVALID_VALUE")
                                + "]}");
        assertThat(subgraph.variables("fetch2")).isEqualTo("""
                {"representations":[{"__typename":"Book","id":1}]}""");
    }

    @Test
    void leavesFieldsNullWithoutACallWhenTheKeyIsNull() {
        var plan = reviews()
                .fetch(0, "{ reviews { product { upc maker { id } } } }")
                .entities(1, 2, "Product{ upc }", "{ name price }", 0)
                .entities(2, 3, "Maker{ id }", "{ city }", 1)
                .write("{ reviews[] { product { name price maker { city:String! } } } }");
        var subgraph = new FakeSubgraph().answers("fetch0", """
                        {"data":{"reviews":[{"product":{"upc":null,"maker":{"id":1}}}]}}""").answers("fetch2", """
                        {"data":{"_entities":[null]}}""");

        assertThat(execute(plan, subgraph))
                .isEqualTo(
                        "{\"data\":{\"reviews\":[{\"product\":{\"name\":null,\"price\":null,\"maker\":null}}]},\"errors\":["
                                + error(
                                        "Cannot return null for non-nullable field Maker.city.",
                                        "[\"reviews\",0,\"product\",\"maker\",\"city\"]",
                                        "INVALID_VALUE")
                                + "]}");
        assertThat(subgraph.operations()).containsExactly("fetch0", "fetch2");
    }

    @Test
    void keepsSharedChildrenApartWhenALaterFetchTellsThemApart() {
        var plan = TestPlan.query("Query", "Product", "Size", "Unit")
                .position("Query", "products:1")
                .target("Product", "upc sku size:2")
                .position("Size", "width height unit:3")
                .position("Unit", "name symbol")
                .fetch(0, "{ products { upc sku } }")
                .entities(1, 1, "Product{ upc }", "{ size { width unit { name } } }", 0)
                .entities(2, 1, "Product{ sku }", "{ size { height unit { symbol } } }", 0)
                .write("{ products[] { size { width height unit { name symbol } } } }");
        var subgraph =
                new FakeSubgraph().answers("fetch0", """
                        {"data":{"products":[{"upc":1,"sku":"a"},{"upc":1,"sku":"b"}]}}""").answers("fetch1", """
                        {"data":{"_entities":[{"size":{"width":5,"unit":{"name":"metre"}}}]}}""").answers("fetch2", """
                        {"data":{"_entities":[{"size":{"height":1,"unit":{"symbol":"m"}}},{"size":{"height":2,"unit":{"symbol":"M"}}}]}}""");

        assertThat(execute(plan, subgraph)).isEqualTo("""
                {"data":{"products":[{"size":{"width":5,"height":1,"unit":{"name":"metre","symbol":"m"}}},\
                {"size":{"width":5,"height":2,"unit":{"name":"metre","symbol":"M"}}}]}}""");
    }

    @Test
    void passesVariablesAsTheClientGaveThemAndLeavesOutThoseItDidNot() {
        var plan = TestPlan.query("Query", "Product")
                .position("Query", "x")
                .fetch(
                        0,
                        List.of(
                                new Binding.FromOperation("a", "first"),
                                new Binding.FromOperation("b", "missing"),
                                new Binding.FromOperation("c", "nothing"),
                                new Binding.Constant("d", "[1, {\"x\":null}]")),
                        "{ x }");
        var subgraph = new FakeSubgraph().answers("fetch0", """
                {"data":{"x":1}}""");
        var variables = new java.util.HashMap<String, Object>(Map.of("first", Map.of("q", List.of("ä\"", 1.5, true))));
        variables.put("nothing", null);

        execute(plan.write("{ x }"), subgraph, variables);

        assertThat(subgraph.variables("fetch0")).isEqualTo("""
                {"a":{"q":["ä\\"",1.5,true]},"c":null,"d":[1, {"x":null}]}""");
    }

    @Test
    void numbersManyDistinctRepresentations() {
        var ids = new StringBuilder();
        var names = new StringBuilder();
        for (var id = 0; id < 1000; id++) {
            ids.append(id == 0 ? "" : ",")
                    .append("{\"product\":{\"upc\":")
                    .append(id % 700)
                    .append("}}");
            names.append(id == 0 ? "" : ",").append("{\"name\":\"n").append(id).append("\"}");
        }
        var plan = reviews()
                .fetch(0, "{ reviews { product { upc } } }")
                .entities(1, 2, "Product{ upc }", "{ name }", 0)
                .write("{ reviews[] { product { upc name } } }");
        var subgraph = new FakeSubgraph()
                .answers("fetch0", "{\"data\":{\"reviews\":[" + ids + "]}}")
                .answers("fetch1", "{\"data\":{\"_entities\":[" + names + "]}}");

        assertThat(execute(plan, subgraph))
                .contains("{\"product\":{\"upc\":699,\"name\":\"n699\"}},{\"product\":{\"upc\":0,\"name\":\"n0\"}}")
                .endsWith("{\"product\":{\"upc\":299,\"name\":\"n299\"}}]}}");
        assertThat(subgraph.variables("fetch1").split("__typename")).hasSize(701);
    }

    @Test
    void runsWhatDependsOnAnEmptyFetch() {
        var plan = reviews()
                .fetch(0, "{ reviews { product { upc } } }")
                .entities(1, 2, "Product{ upc }", "{ name }", 0)
                .fetch(2, "{ reviews { body } }", 1)
                .write("{ reviews[] { body } }");
        var subgraph = new FakeSubgraph().answers("fetch0", """
                        {"data":{"reviews":[{"product":null}]}}""").answers("fetch2", """
                        {"data":{"reviews":[{"body":"a"}]}}""");

        assertThat(execute(plan, subgraph)).isEqualTo("""
                {"data":{"reviews":[{"body":"a"}]}}""");
        assertThat(subgraph.operations()).containsExactly("fetch0", "fetch2");
    }
}
