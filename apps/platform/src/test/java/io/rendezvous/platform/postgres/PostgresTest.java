package io.rendezvous.platform.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rendezvous.platform.process.Ports;
import io.rendezvous.platform.process.Refusal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostgresTest {
    private Postgres.Place place;
    private Postgres server;

    @BeforeEach
    void start(@TempDir Path folder) {
        var runtime = Path.of("target", "runtime").toAbsolutePath();
        place = new Postgres.Place(folder.resolve("data"), runtime, folder.resolve("postgres.log"));
        server = Postgres.start(place, Ports.anyFree(), "secret");
    }

    @AfterEach
    void stop() {
        server.child().stop();
    }

    @Test
    void startsThoughACrashLeftTheNumberOfWhatIsNowAnotherProcess() throws IOException, SQLException {
        server.child().stop();
        Files.writeString(
                place.data().resolve("postmaster.pid"), ProcessHandle.current().pid() + "\n");
        server = Postgres.start(place, Ports.anyFree(), "secret");
        try (var connection = server.superuser("postgres").getConnection()) {
            assertThat(connection.isValid(1)).isTrue();
        }
    }

    @Test
    void refusesAPasswordThatIsNotTheDatabases() {
        server.child().stop();
        assertThatThrownBy(() -> Postgres.start(place, Ports.anyFree(), "another"))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("secrets.properties");
    }

    @Test
    void keepsWhatItPromisesThroughAPowerCut() throws SQLException {
        try (var connection = server.superuser("postgres").getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery(
                        "select current_setting('fsync') || current_setting('synchronous_commit')")) {
            row.next();
            assertThat(row.getString(1)).isEqualTo("onon");
        }
    }
}
