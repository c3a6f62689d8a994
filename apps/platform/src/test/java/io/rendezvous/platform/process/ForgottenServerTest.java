package io.rendezvous.platform.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ForgottenServerTest {
    @TempDir
    private Path folder;

    @Test
    void endsAServerThatACrashLeftRunning() throws IOException {
        var server = new ProcessBuilder("sleep", "600").start();
        var record = Files.writeString(folder.resolve("sleep.pid"), server.pid() + "\n/data\n");
        new ForgottenServer(record, "sleep", Signal.TERM).stop();
        assertThat(server.isAlive()).isFalse();
        assertThat(record).doesNotExist();
    }

    @Test
    void leavesAnotherProgramAloneThatWasGivenTheSameNumber() throws IOException {
        var self = ProcessHandle.current();
        var record = Files.writeString(folder.resolve("postmaster.pid"), self.pid() + "\n");
        new ForgottenServer(record, "postgres", Signal.INT).stop();
        assertThat(self.isAlive()).isTrue();
        assertThat(record).doesNotExist();
    }
}
