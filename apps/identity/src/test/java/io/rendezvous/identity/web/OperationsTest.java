package io.rendezvous.identity.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.rendezvous.identity.testing.Database;
import io.rendezvous.identity.testing.IdentityServer;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import reactor.core.publisher.Mono;

class OperationsTest {
    private final IdentityServer server = IdentityServer.shared();

    @Test
    void isHealthyWhileTheDatabaseAnswers() {
        assertThat(server.browser().get("/health").status()).isEqualTo(200);
        var database = Database.fresh();
        try (var other = IdentityServer.start(
                database, IdentityServer.freePort(), "--spring.datasource.hikari.connection-timeout=300")) {
            assertThat(other.browser().get("/health").status()).isEqualTo(200);
            cutOff(database);
            var answer = other.browser().get("/health");
            assertThat(answer.status()).isEqualTo(503);
            assertThat(answer.body()).isEqualTo("{\"status\":\"DOWN\"}");
        }
    }

    @Test
    void keepsTheCallersRequestIdOrMakesOne() {
        assertThat(server.browser().get("/health", "x-request-id", "abc-1.2_3").header("x-request-id"))
                .isEqualTo("abc-1.2_3");
        assertThat(server.browser().get("/health").header("x-request-id")).hasSize(36);
        assertThat(server.browser().get("/health", "x-request-id", "no spaces").header("x-request-id"))
                .hasSize(36);
    }

    @Test
    void answersWhatItDoesNotKnowInTheCallersFormat() {
        var json = server.browser().get("/nothing-here", "accept", "application/json", "x-request-id", "r1");
        assertThat(json.status()).isEqualTo(404);
        assertThat(json.body()).contains("\"error\":\"Not Found\"", "\"requestId\":\"r1\"");
        assertThat(server.browser().page("/nothing-here").body()).contains("<html", "This is not possible");
    }

    @Test
    void leavesReactorAloneForTheOthersInTheJvm() {
        var keys = Mono.deferContextual(context -> Mono.just(
                        context.stream().map(entry -> entry.getKey().toString()).toList()))
                .block();
        assertThat(keys).isEmpty();
    }

    private static void cutOff(Database database) {
        var postgres = new JdbcTemplate(Database.postgres());
        postgres.execute("alter database " + database.name() + " allow_connections false");
        postgres.execute(
                "select pg_terminate_backend(pid) from pg_stat_activity where datname = '" + database.name() + "'");
    }
}
