package io.rendezvous.platform.postgres;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rendezvous.platform.process.Refusal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostgresFolderTest {
    private PostgresBinaries binaries;
    private PostgresFolder folder;

    @BeforeEach
    void make(@TempDir Path root) throws IOException {
        binaries = new PostgresBinaries(root);
        var catalogue = Files.createDirectories(root.resolve("share/postgresql"));
        Files.writeString(catalogue.resolve("postgres.bki"), "# PostgreSQL 18\n");
        folder = PostgresFolder.of(Files.createDirectory(root.resolve("data")), root.resolve("postgres.log"));
    }

    @Test
    void refusesDataOfAnotherMajorVersion() throws IOException {
        Files.writeString(folder.path().resolve("PG_VERSION"), "16\n");
        Files.createFile(Files.createDirectory(folder.path().resolve("global")).resolve("pg_control"));
        assertRefusal("was written by PostgreSQL 16, this is 18.");
    }

    @Test
    void refusesAFolderThatWasHalfInitialised() throws IOException {
        Files.writeString(folder.path().resolve("PG_VERSION"), "18\n");
        assertRefusal("is not a complete PostgreSQL one.");
    }

    private void assertRefusal(String reason) {
        assertThatThrownBy(() -> folder.prepare(binaries, "secret"))
                .isInstanceOf(Refusal.class)
                .hasMessage(
                        "The data folder %s %s `./rendezvous up --fresh` starts with an empty one.",
                        folder.path(), reason);
    }
}
