package io.rendezvous.router.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.ExecutionResult;
import io.rendezvous.federation.Engine;
import io.rendezvous.federation.composition.Composition;
import io.rendezvous.federation.composition.CompositionResult.Composed;
import io.rendezvous.federation.composition.SubgraphSource;
import io.rendezvous.federation.transport.LocalTransport;
import io.rendezvous.router.server.Http;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@SpringBootTest(
        classes = MultipartTest.Door.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = "rendezvous.door.anonymous=allow")
class MultipartTest {

    private static final String DEFERRED = "{ product { name ... @defer(label: \"stock\") { stock } } }";

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    static class Door {

        private static final String LINK = """
                extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key"])
                """;

        @Bean
        Engine engine() {
            var catalogue =
                    LINK + "type Query { product: Product } type Product @key(fields: \"id\") { id: ID! name: String }";
            var store = LINK + "type Product @key(fields: \"id\") { id: ID! stock: Int }";
            var composed = (Composed) Composition.compose(List.of(
                    new SubgraphSource("catalogue", "http://catalogue", catalogue),
                    new SubgraphSource("store", "http://store", store)));
            return Engine.builder()
                    .supergraph(composed.supergraphSdl())
                    .transport("catalogue", answering(Map.of("product", Map.of("name", "Table", "id", "1"))))
                    .transport("store", answering(Map.of("_entities", List.of(Map.of("stock", 3)))))
                    .build();
        }

        private static LocalTransport answering(Map<String, ?> data) {
            return new LocalTransport(_ -> CompletableFuture.completedFuture(
                    ExecutionResult.newExecutionResult().data(data).build()));
        }
    }

    @LocalServerPort
    int port;

    Http door;

    @BeforeEach
    void connect() {
        door = new Http(port);
    }

    @Test
    void deferredFragmentsComeAsParts() {
        var answer = door.query(DEFERRED, "accept", "multipart/mixed;deferSpec=20220824, application/json");
        assertThat(answer.header("content-type")).isEqualTo("multipart/mixed;boundary=\"graphql\";deferSpec=20220824");
        assertThat(answer.body()).isEqualTo("""
                --graphql\r
                content-type: application/json\r
                \r
                {"data":{"product":{"name":"Table"}},"hasNext":true}\r
                --graphql\r
                content-type: application/json\r
                \r
                {"incremental":[{"data":{"stock":3},"path":["product"],"label":"stock"}],"hasNext":false}\r
                --graphql--\r
                """);
    }

    @Test
    void clientsOfTheNewerFormatAreAnsweredInIt() {
        var answer = door.query(DEFERRED, "accept", "multipart/mixed;incrementalSpec=v0.2, application/json");
        assertThat(answer.header("content-type")).contains("incrementalSpec=v0.2");
        assertThat(answer.body()).contains("\"pending\":[{\"id\":\"0\",", "\"completed\":[{\"id\":\"0\"}]");
    }

    @Test
    void clientsThatReadNoPartsAreAnsweredAtOnce() {
        assertThat(door.query(DEFERRED).json().at("/data/product/stock").asInt())
                .isEqualTo(3);
    }

    @Test
    void whatIsRefusedIsRefusedWhole() {
        var answer = door.query("{ nothing }", "accept", "multipart/mixed;deferSpec=20220824, application/json");
        assertThat(answer.code()).isEqualTo("GRAPHQL_VALIDATION_FAILED");
    }
}
