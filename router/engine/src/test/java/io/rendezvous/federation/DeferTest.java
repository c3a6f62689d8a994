package io.rendezvous.federation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;

class DeferTest {

    private final Shop shop = new Shop();

    private GraphQlResponse run(String document, @Nullable IncrementalFormat format, Map<String, Object> variables) {
        var engine = shop.engine().build();
        var request = new GraphQlRequest(
                document, null, Map.copyOf(variables), Map.of(), "r1", Duration.ofSeconds(5), format);
        return Objects.requireNonNull(engine.execute(request).block());
    }

    private Flux<String> parts(String document, IncrementalFormat format) {
        var response = run(document, format, Map.of());
        assertThat(response).isInstanceOf(GraphQlResponse.Incremental.class);
        return ((GraphQlResponse.Incremental) response).parts().map(part -> {
            var text = part.toString(UTF_8);
            part.release();
            return text;
        });
    }

    private List<String> all(String document) {
        return Objects.requireNonNull(
                parts(document, IncrementalFormat.PATHS).collectList().block(Duration.ofSeconds(10)));
    }

    private String whole(String document, @Nullable IncrementalFormat format, Map<String, Object> variables) {
        return assertThat(run(document, format, variables))
                .asInstanceOf(type(GraphQlResponse.Executed.class))
                .extracting(response -> response.body().toString(UTF_8))
                .actual();
    }

    @Test
    void whatAnotherSubgraphKnowsFollowsLater() {
        assertThat(all("{ products(first: 2) { name ... @defer(label: \"stock\") { inStock } } }"))
                .containsExactly(
                        "{\"data\":{\"products\":[{\"name\":\"Table\"},{\"name\":\"Chair\"}]},\"hasNext\":true}",
                        "{\"incremental\":["
                                + "{\"data\":{\"inStock\":true},\"path\":[\"products\",0],\"label\":\"stock\"},"
                                + "{\"data\":{\"inStock\":false},\"path\":[\"products\",1],\"label\":\"stock\"}],\"hasNext\":false}");
    }

    @Test
    void theFirstPartDoesNotWaitForASlowSubgraph() {
        var stock = new CompletableFuture<Boolean>();
        shop.inventory.field("Product.inStock", _ -> stock);
        var seen = new CopyOnWriteArrayList<String>();
        var end = new CompletableFuture<Void>();
        parts("{ products(first: 1) { name ... @defer { inStock } } }", IncrementalFormat.PATHS)
                .doOnComplete(() -> end.complete(null))
                .subscribe(seen::add);
        assertThat(seen).containsExactly("{\"data\":{\"products\":[{\"name\":\"Table\"}]},\"hasNext\":true}");
        stock.complete(true);
        assertThat(end).succeedsWithin(Duration.ofSeconds(5));
        assertThat(seen)
                .last()
                .isEqualTo(
                        "{\"incremental\":[{\"data\":{\"inStock\":true},\"path\":[\"products\",0]}],\"hasNext\":false}");
    }

    @Test
    void aFragmentThatCostsNoFurtherCallIsNotPutOff() {
        assertThat(whole("{ me { id ... @defer { email } } }", IncrementalFormat.PATHS, Map.of()))
                .isEqualTo("{\"data\":{\"me\":{\"id\":\"u1\",\"email\":\"ann@shop\"}}}");
    }

    @Test
    void clientsThatTakeNoPartsGetEverythingAtOnce() {
        assertThat(whole("{ products(first: 1) { name ... @defer { inStock } } }", null, Map.of()))
                .isEqualTo("{\"data\":{\"products\":[{\"name\":\"Table\",\"inStock\":true}]}}");
    }

    @Test
    void aConditionDecides() {
        var document =
                "query ($later: Boolean!) { products(first: 1) { name ...S @defer(if: $later) } } fragment S on Product { inStock }";
        assertThat(run(document, IncrementalFormat.PATHS, Map.of("later", true)))
                .isInstanceOf(GraphQlResponse.Incremental.class);
        assertThat(whole(document, IncrementalFormat.PATHS, Map.of("later", false)))
                .isEqualTo("{\"data\":{\"products\":[{\"name\":\"Table\",\"inStock\":true}]}}");
    }

    @Test
    void fragmentsNestAndComeInTheirOrder() {
        assertThat(all("""
                { products(first: 1) { name ... @defer(label: "outer") { inStock ... @defer(label: "inner") { reviews { body } } } } }
                """))
                .hasSizeBetween(2, 3)
                .first()
                .isEqualTo("{\"data\":{\"products\":[{\"name\":\"Table\"}]},\"hasNext\":true}");
        assertThat(String.join("", all("""
                { products(first: 1) { name ... @defer(label: "outer") { inStock ... @defer(label: "inner") { reviews { body } } } } }
                """)))
                .containsSubsequence("\"label\":\"outer\"", "\"label\":\"inner\"", "\"hasNext\":false");
    }

    @Test
    void anErrorOfADeferredFieldComesWithIt() {
        shop.inventory.field(
                "Product.inStock", environment -> TestSubgraph.error(environment, "Not counted", "UNAVAILABLE"));
        var parts = all("{ products(first: 1) { name ... @defer { inStock } } }");
        assertThat(parts.getFirst()).doesNotContain("errors");
        assertThat(parts.getLast())
                .contains("\"data\":{\"inStock\":null}", "\"path\":[\"products\",0,\"inStock\"]", "\"hasNext\":false");
    }

    @Test
    void aNullThatMayNotBeEndsAtTheFragment() {
        shop.reviews.field("Product.reviews", _ -> List.of(Map.of("id", "r1")));
        var parts = all("{ products(first: 1) { name ... @defer { reviews { body } } } }");
        assertThat(parts.getFirst()).contains("{\"name\":\"Table\"}");
        assertThat(parts.getLast())
                .contains("\"data\":{\"reviews\":null},\"path\":[\"products\",0]")
                .contains("\"path\":[\"products\",0,\"reviews\",0,\"body\"]");
    }

    @Test
    void partsAreAnnouncedAndCompletedByIdForClientsOfThatFormat() {
        assertThat(parts(
                                "{ products(first: 1) { name ... @defer(label: \"s\") { inStock } } }",
                                IncrementalFormat.PENDING)
                        .collectList()
                        .block(Duration.ofSeconds(10)))
                .containsExactly(
                        "{\"data\":{\"products\":[{\"name\":\"Table\"}]},"
                                + "\"pending\":[{\"id\":\"0\",\"path\":[\"products\",0],\"label\":\"s\"}],\"hasNext\":true}",
                        "{\"incremental\":[{\"data\":{\"inStock\":true},\"id\":\"0\"}],"
                                + "\"completed\":[{\"id\":\"0\"}],\"hasNext\":false}");
    }

    @Test
    void whatIsNotThereHasNoParts() {
        shop.products.field("Query.products", _ -> List.of());
        assertThat(all("{ products(first: 1) { name ... @defer { inStock } } }"))
                .containsExactly("{\"data\":{\"products\":[]},\"hasNext\":false}");
    }

    @Test
    void aDeferredPartThatTakesTooLongIsReportedInIt() {
        shop.inventory.field("Product.inStock", _ -> new CompletableFuture<Boolean>());
        var engine = shop.engine().build();
        var request = new GraphQlRequest(
                "{ products(first: 1) { name ... @defer { inStock } } }",
                null,
                Map.of(),
                Map.of(),
                "r1",
                Duration.ofMillis(300),
                IncrementalFormat.PATHS);
        var response = (GraphQlResponse.Incremental)
                Objects.requireNonNull(engine.execute(request).block());
        var parts =
                response.parts().map(part -> part.toString(UTF_8)).collectList().block(Duration.ofSeconds(10));
        assertThat(parts).hasSize(2).last().asString().contains("TIMEOUT", "\"hasNext\":false");
    }
}
