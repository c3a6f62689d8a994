package io.rendezvous.federation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class GradualOverrideTest {

    private final TestSubgraph old = new TestSubgraph("old", """
            type Query { product: Product }
            type Product @key(fields: "id") { id: ID! name: String price: Int size: Int }
            """)
            .field("Query.product", _ -> Map.of("id", "1", "name", "old", "price", 1, "size", 5));

    private TestSubgraph fresh(String label) {
        return new TestSubgraph("fresh", """
                type Query { fresh: Int }
                type Product @key(fields: "id") {
                  id: ID!
                  name: String @override(from: "old", label: "%s")
                  price: Int @external
                  offer: String @requires(fields: "price")
                }
                """.formatted(label)).entity("Product", Map.of("id", "1", "name", "fresh"));
    }

    private Engine.Builder engine(TestSubgraph fresh) {
        return Engine.builder()
                .supergraph(Shop.supergraph(old, fresh))
                .transport("old", old.transport())
                .transport("fresh", fresh.transport());
    }

    private static String run(Engine engine, String document) {
        var request = new GraphQlRequest(document, null, Map.of(), Map.of(), "r1", Duration.ofSeconds(5));
        var response = Objects.requireNonNull(engine.execute(request).block());
        return ((GraphQlResponse.Executed) response).body().toString(UTF_8);
    }

    @Test
    void aLabelDecidesWhoAnswers() {
        var on = engine(fresh("beta"))
                .gradualRollout((label, _) -> label.equals("beta"))
                .build();
        assertThat(run(on, "{ product { name } }")).contains("\"name\":\"fresh\"");
        var off = engine(fresh("beta")).gradualRollout((_, _) -> false).build();
        assertThat(run(off, "{ product { name } }")).contains("\"name\":\"old\"");
    }

    @Test
    void aRequestMayDecide() {
        var engine = engine(fresh("beta"))
                .gradualRollout((_, request) -> request.document().contains("Beta"))
                .build();
        assertThat(run(engine, "query Beta { product { name } }")).contains("fresh");
        assertThat(run(engine, "query Other { product { name } }")).contains("old");
    }

    @Test
    void aShareOfAllOperationsGoesOver() {
        var engine = engine(fresh("percent(30)")).build();
        var over = IntStream.range(0, 400)
                .filter(_ -> run(engine, "{ product { name } }").contains("fresh"))
                .count();
        assertThat(over).isBetween(70L, 170L);
        assertThat(run(engine(fresh("percent(100)")).build(), "{ product { name } }"))
                .contains("fresh");
        assertThat(run(engine(fresh("percent(0)")).build(), "{ product { name } }"))
                .contains("old");
    }

    @Test
    void otherFieldsStayWhereTheyAre() {
        var fresh = fresh("beta");
        var engine = engine(fresh).gradualRollout((_, _) -> true).build();
        assertThat(run(engine, "{ product { size } }")).contains("\"size\":5");
        assertThat(fresh.calls).isEmpty();
    }
}
