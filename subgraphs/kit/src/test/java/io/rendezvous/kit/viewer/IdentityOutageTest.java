package io.rendezvous.kit.viewer;

import static org.assertj.core.api.Assertions.assertThat;

import io.rendezvous.kit.testing.TestTokens;
import io.rendezvous.kit.testing.Viewers;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ReactiveWebApplicationContextRunner;
import org.springframework.boot.webflux.autoconfigure.HttpHandlerAutoConfiguration;
import org.springframework.boot.webflux.autoconfigure.WebFluxAutoConfiguration;
import org.springframework.test.web.reactive.server.WebTestClient;

class IdentityOutageTest {

    @Test
    void isNotTakenForABadToken() {
        new ReactiveWebApplicationContextRunner()
                .withConfiguration(AutoConfigurations.of(
                        HttpHandlerAutoConfiguration.class,
                        WebFluxAutoConfiguration.class,
                        ViewerAutoConfiguration.class))
                .withPropertyValues("rendezvous.subgraph.name=users", "rendezvous.identity.url=http://localhost:1")
                .run(context -> WebTestClient.bindToApplicationContext(context)
                        .build()
                        .get()
                        .uri("/graphql")
                        .headers(headers ->
                                headers.setBearerAuth(TestTokens.get().of(Viewers.member(UUID.randomUUID()))))
                        .exchange()
                        .expectStatus()
                        .isEqualTo(503)
                        .expectBody(String.class)
                        .value(body -> assertThat(body).contains("UNAVAILABLE")));
    }
}
