package io.rendezvous.platform;

import static io.rendezvous.platform.FixturePlatform.REACTIVE;
import static io.rendezvous.platform.FixturePlatform.SERVLET;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.rendezvous.platform.testing.Http;
import io.rendezvous.platform.testing.PlatformProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class UpTest {
    private PlatformProcess platform;

    @BeforeAll
    void start(@TempDir Path folder) {
        platform = PlatformProcess.start(FixturePlatform.class, FixturePlatform.PARTS, folder)
                .awaitReady();
    }

    @AfterAll
    void stop() {
        platform.close();
    }

    @Test
    void givesEachApplicationOnlyTheAutoConfigurationsItDeclares() {
        assertThat(Http.get(platform.address(SERVLET) + "/hello").statusCode()).isEqualTo(401);
        assertThat(Http.post(platform.address(REACTIVE) + "/visits").statusCode())
                .isEqualTo(200);
    }

    @Test
    void writesALogForEachPart() throws Exception {
        Http.post(platform.address(REACTIVE) + "/visits");
        Http.get(platform.address(SERVLET) + "/hello");
        await().untilAsserted(() -> assertThat(log("users")).contains("visit 1"));
        assertThat(log("identity")).doesNotContain("visit 1");
    }

    @Test
    void showsOtherTerminalsThatAllIsWell() {
        var status = platform.run("status");
        assertThat(status.status()).as(status.output()).isZero();
        assertThat(status.output()).containsPattern("postgres +\\d+ +up").containsPattern("redis +\\d+ +up");
        assertThat(status.output()).containsPattern("identity +\\d+ +up").containsPattern("users +\\d+ +up");
    }

    @Test
    void refusesToRunTwice() {
        var second = platform.run("up");
        assertThat(second.status()).isEqualTo(1);
        assertThat(second.output()).contains("Rendezvous already runs here").hasLineCount(1);
    }

    @Test
    void keepsPasswordsFromOtherUsers() throws IOException {
        var permissions = Files.getPosixFilePermissions(platform.folder().resolve("secrets.properties"));
        assertThat(PosixFilePermissions.toString(permissions)).isEqualTo("rw-------");
    }

    private String log(String part) throws IOException {
        return Files.readString(platform.folder().resolve("logs").resolve(part + ".log"));
    }
}
