package io.rendezvous.platform.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogTailTest {
    @TempDir
    private Path folder;

    @Test
    void quotesTheLastComplaint() throws IOException {
        assertThat(complaint("LOG:  starting", "FATAL:  could not map memory", "LOG:  database system is shut down"))
                .isEqualTo("could not map memory");
    }

    @Test
    void quotesTheLastLineWhereNothingLooksLikeAComplaint() throws IOException {
        assertThat(complaint("starting", "  segmentation fault ", "")).isEqualTo("segmentation fault");
    }

    @Test
    void recognisesAFullDisk() throws IOException {
        assertThat(complaint("PANIC:  could not write: No space left on device", "LOG:  aborting"))
                .isEqualTo("the disk is full");
    }

    @Test
    void saysWhenThereIsNoLog() {
        assertThat(LogTail.complaint(folder.resolve("none.log"))).isEqualTo("it left nothing in its log");
    }

    private String complaint(String... lines) throws IOException {
        return LogTail.complaint(Files.writeString(folder.resolve("server.log"), String.join("\n", lines)));
    }
}
