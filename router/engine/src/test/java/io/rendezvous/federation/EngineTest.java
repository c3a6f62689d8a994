package io.rendezvous.federation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.netty.buffer.ByteBuf;
import io.rendezvous.federation.transport.LocalTransport;
import io.rendezvous.federation.transport.SubgraphRequest;
import io.rendezvous.federation.transport.SubgraphTransport;
import io.rendezvous.federation.transport.SubgraphUnavailableException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

class EngineTest {

    private final Shop shop = new Shop();
    private final Engine engine = shop.engine().build();

    private static GraphQlRequest request(String document, Map<String, Object> variables) {
        return new GraphQlRequest(
                document, null, variables, Map.of("authorization", "Bearer x"), "r1", Duration.ofSeconds(10));
    }

    private static GraphQlResponse respond(Engine engine, String document, Map<String, Object> variables) {
        return Objects.requireNonNull(
                engine.execute(request(document, variables)).block(Duration.ofSeconds(20)));
    }

    private static String text(ByteBuf body) {
        try {
            return body.toString(StandardCharsets.UTF_8);
        } finally {
            body.release();
        }
    }

    private String execute(String document) {
        return execute(engine, document, Map.of());
    }

    private static String execute(Engine engine, String document, Map<String, Object> variables) {
        var response = respond(engine, document, variables);
        assertThat(response).isInstanceOf(GraphQlResponse.Executed.class);
        return text(((GraphQlResponse.Executed) response).body());
    }

    private static String error(String message, String path, String code) {
        return "{\"message\":\"" + message + "\",\"path\":" + path + ",\"extensions\":{\"code\":\"" + code
                + "\",\"requestId\":\"r1\"}}";
    }

    @Test
    void gathersEntitiesByTheirKeys() {
        assertThat(execute("{ me { email reviews { body product { name inStock } } } }"))
                .isEqualTo("""
                {"data":{"me":{"email":"ann@shop","reviews":[\
                {"body":"Good","product":{"name":"Table","inStock":true}},\
                {"body":"Fine","product":{"name":"Chair","inStock":false}}]}}}""");
        assertThat(shop.accounts.calls).hasSize(1);
        assertThat(shop.reviews.calls).hasSize(1);
        assertThat(shop.products.calls).hasSize(1);
        assertThat(shop.inventory.calls).hasSize(1);
    }

    @Test
    void sendsRequiredFieldsWithTheArgumentsTheyAreRequiredWith() {
        assertThat(execute("{ products { price usd: price(currency: \"USD\") shippingEstimate } }"))
                .isEqualTo("""
                {"data":{"products":[{"price":10,"usd":20,"shippingEstimate":20100},{"price":10,"usd":20,"shippingEstimate":20050}]}}""");
        assertThat(shop.inventory.calls.getFirst().getVariables().toString()).contains("price=20");
    }

    @Test
    void readsProvidedFieldsOnTheSpot() {
        assertThat(execute("{ reviews { author { name } } }")).isEqualTo("""
                {"data":{"reviews":[{"author":{"name":"provided u1"}},{"author":{"name":"provided u2"}},{"author":{"name":"provided u1"}}]}}""");
        assertThat(shop.accounts.calls).isEmpty();
    }

    @Test
    void mergesWhatSeveralSubgraphsSayOfOneObject() {
        assertThat(execute("{ shop { name open products { name inStock } } }")).isEqualTo("""
                {"data":{"shop":{"name":"Corner","open":true,"products":[{"name":"Table","inStock":true},{"name":"Chair","inStock":false}]}}}""");
    }

    @Test
    void selectsByRuntimeType() {
        assertThat(execute("""
                { media { __typename title ... on Book { pages } ... on Film { id length: minutes } }
                  find(text: "x") { ... on Media { id } ... on Product { upc reviews { id } } __typename } }""")).isEqualTo("""
                {"data":{"media":[{"__typename":"Book","title":"Maps","pages":90},{"__typename":"Film","title":"Rain","id":"f1","length":80}],\
                "find":[{"id":"b1","__typename":"Book"},{"upc":"p2","reviews":[{"id":"r3"}],"__typename":"Product"}]}}""");
    }

    @Test
    void runsMutationsOneAfterTheOther() {
        assertThat(execute("""
                mutation { a: rename(id: "u1", name: "A") { name reviews { id } } b: review(upc: "p1", body: "B") { body product { name } }
                  c: rename(id: "u2", name: "C") { name } }""")).isEqualTo("""
                {"data":{"a":{"name":"A","reviews":[{"id":"r1"},{"id":"r3"}]},"b":{"body":"B","product":{"name":"Table"}},"c":{"name":"C"}}}""");
        assertThat(shop.log).containsExactly("rename A", "review B", "rename C");
    }

    @Test
    void completesEachEventOfASubscription() {
        var response = respond(
                engine,
                "subscription($upc: ID!) { reviewed(upc: $upc) { body author { email } product { name } } }",
                Map.of("upc", "p1"));

        assertThat(((GraphQlResponse.Subscribed) response)
                        .events()
                        .map(EngineTest::text)
                        .collectList()
                        .block(Duration.ofSeconds(20)))
                .containsExactly(
                        "{\"data\":{\"reviewed\":{\"body\":\"Good\",\"author\":{\"email\":\"ann@shop\"},\"product\":{\"name\":\"Table\"}}}}",
                        "{\"data\":{\"reviewed\":{\"body\":\"Bad\",\"author\":{\"email\":\"bob@shop\"},\"product\":{\"name\":\"Table\"}}}}");
    }

    @Test
    void passesErrorsOfSubgraphsOnAtTheClientsPaths() {
        assertThat(execute("{ people: users { name done: reviews { id } } }"))
                .isEqualTo("{\"data\":{\"people\":[{\"name\":\"Ann\",\"done\":[{\"id\":\"r1\"},{\"id\":\"r3\"}]},"
                        + "{\"name\":\"Bob\",\"done\":null}]},\"errors\":["
                        + error("Not for you", "[\"people\",1,\"done\"]", "FORBIDDEN") + "]}");
    }

    @Test
    void bubblesAnErrorOfANonNullFieldToWhereNullMayBe() {
        assertThat(execute("{ media { ... on Book { id shelf } } }"))
                .isEqualTo("{\"data\":null,\"errors\":["
                        + error("Not on a shelf", "[\"media\",0,\"shelf\"]", "NOT_FOUND") + "]}");
    }

    @Test
    void nullsEnumValuesThatTheClientMayNotSee() {
        assertThat(execute("{ users { plan } }"))
                .isEqualTo("{\"data\":{\"users\":[{\"plan\":\"PRO\"},{\"plan\":null}]},\"errors\":["
                        + error(
                                "The value of User.plan does not fit its type.",
                                "[\"users\",1,\"plan\"]",
                                "INVALID_VALUE")
                        + "]}");
    }

    @Test
    void answersWithTheRestWhenASubgraphIsDown() {
        SubgraphTransport down = new SubgraphTransport() {
            @Override
            public Mono<byte[]> execute(SubgraphRequest request) {
                return Mono.error(new SubgraphUnavailableException("10.1.2.3 refused", false, null));
            }

            @Override
            public Flux<byte[]> subscribe(SubgraphRequest request) {
                return Flux.error(new SubgraphUnavailableException("10.1.2.3 refused", false, null));
            }
        };
        try (var limping = shop.engine().transport("inventory", down).build()) {
            assertThat(execute(limping, "{ products(first: 1) { name inStock shippingEstimate } }", Map.of()))
                    .isEqualTo(
                            "{\"data\":{\"products\":[{\"name\":\"Table\",\"inStock\":null,\"shippingEstimate\":null}]},\"errors\":["
                                    + error(
                                            "A part of the answer is not available.",
                                            "[\"products\",0,\"inStock\"]",
                                            "UNAVAILABLE")
                                    + ","
                                    + error(
                                            "A part of the answer is not available.",
                                            "[\"products\",0,\"shippingEstimate\"]",
                                            "UNAVAILABLE")
                                    + "]}");
        }
        try (var silent = shop.engine().transport("reviews", down).build()) {
            var response = respond(silent, "subscription { reviewed(upc: \"p1\") { id } }", Map.of());
            assertThat(((GraphQlResponse.Subscribed) response)
                            .events()
                            .map(EngineTest::text)
                            .collectList()
                            .block(Duration.ofSeconds(20)))
                    .containsExactly("{\"data\":null,\"errors\":["
                            + error("A part of the answer is not available.", "[\"reviewed\"]", "UNAVAILABLE") + "]}");
        }
    }

    @Test
    void forwardsHeadersAndTheRequestsId() {
        execute("{ me { email } }");

        Map<String, String> headers =
                shop.accounts.calls.getFirst().getGraphQLContext().get(LocalTransport.HEADERS);
        assertThat(headers).isEqualTo(Map.of("authorization", "Bearer x", "x-request-id", "r1"));
    }

    @Test
    void answersIntrospectionAndTypenamesItself() {
        assertThat(
                        execute(
                                "{ __typename s: __schema { queryType { name } } __type(name: \"Plan\") { enumValues { name } } }"))
                .isEqualTo("""
                {"data":{"__typename":"Query","s":{"queryType":{"name":"Query"}},"__type":{"enumValues":[{"name":"FREE"},{"name":"PRO"}]}}}""");
        assertThat(shop.all()).allSatisfy(subgraph -> assertThat(subgraph.calls).isEmpty());
    }

    @Test
    void obeysSkipAndInclude() {
        var document =
                "query($yes: Boolean!) { me { email @skip(if: $yes) name @include(if: $yes) reviews @include(if: $yes) { id } } }";

        assertThat(execute(engine, document, Map.of("yes", false))).isEqualTo("""
                {"data":{"me":{"email":"ann@shop"}}}""");
        assertThat(shop.reviews.calls).isEmpty();
        assertThat(execute(engine, document, Map.of("yes", true))).isEqualTo("""
                {"data":{"me":{"name":"Ann","reviews":[{"id":"r1"},{"id":"r3"}]}}}""");
    }

    @Test
    void refusesWhatDoesNotParseFitOrCoerce() {
        assertThat(refusal("{ me { ", Map.of()))
                .contains("GRAPHQL_PARSE_FAILED")
                .doesNotContain("\"data\"");
        assertThat(refusal("{ me { nope } }", Map.of()))
                .contains("GRAPHQL_VALIDATION_FAILED")
                .contains("\"locations\":[{\"line\":1,\"column\":8}]")
                .endsWith("\"requestId\":\"r1\"}}]}");
        assertThat(refusal("query($n: Int!) { products(first: $n) { upc } }", Map.of("n", "x")))
                .contains("BAD_USER_INPUT");
        assertThat(refusal("{ users { plan(x: 1) } find(text: SECRET) { __typename } }", Map.of()))
                .contains("GRAPHQL_VALIDATION_FAILED");
    }

    private String refusal(String document, Map<String, Object> variables) {
        var response = respond(engine, document, variables);
        assertThat(response).isInstanceOf(GraphQlResponse.Refused.class);
        return text(((GraphQlResponse.Refused) response).body());
    }

    @Test
    void explainsPlans() {
        assertThat(engine.explain("{ me { reviews { id } } }", null, Map.of()))
                .contains("accounts")
                .contains("reviews");
        assertThat(engine.apiSchema().getObjectType("User").getFieldDefinition("plan"))
                .isNotNull();
    }

    @Test
    void refusesTransportsForSubgraphsThatDoNotExist() {
        assertThatThrownBy(() -> shop.engine()
                        .transport("nobody", shop.accounts.transport())
                        .build())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("nobody");
    }
}
