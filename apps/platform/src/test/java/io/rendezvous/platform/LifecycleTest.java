package io.rendezvous.platform;

import static io.rendezvous.platform.FixturePlatform.REACTIVE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.rendezvous.platform.control.Status;
import io.rendezvous.platform.testing.Http;
import io.rendezvous.platform.testing.PlatformProcess;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LifecycleTest {
    @TempDir
    private Path folder;

    @Test
    void losesNothingToKillMinusNineAndLeavesNoOrphans() {
        try (var platform = started()) {
            visit(platform);
            var children = platform.children();
            platform.kill();
            await().until(() -> children.stream().noneMatch(ProcessHandle::isAlive));
            platform.startAgain().awaitReady();
            assertThat(visits(platform)).isEqualTo("1 rows, 1 counted");
        }
    }

    @Test
    void stopsEverythingFromAnotherTerminalAndStartsEmptyWhenAsked() {
        try (var platform = started()) {
            visit(platform);
            var children = platform.children();
            assertThat(platform.run("down").status()).isZero();
            assertThat(children).isNotEmpty().noneMatch(ProcessHandle::isAlive);
            assertThat(platform.run("status").status()).isEqualTo(Status.NOT_RUNNING);
            platform.startAgain("--fresh").awaitReady();
            assertThat(visits(platform)).isEqualTo("0 rows, 0 counted");
        }
    }

    @Test
    void saysWhichServerEndedByItselfAndStopsTheRest() {
        try (var platform = started()) {
            var children = platform.children();
            children.stream().filter(LifecycleTest::isRedis).forEach(ProcessHandle::destroyForcibly);
            var ended = platform.awaitEnd();
            assertThat(ended.status()).isEqualTo(1);
            assertThat(ended.output()).contains("redis has ended unexpectedly").contains("redis.log");
            assertThat(children).noneMatch(ProcessHandle::isAlive);
        }
    }

    @Test
    void saysInOneSentenceWhichApplicationDidNotStartAndWhereItsLogIs() {
        var broken = FixturePlatform.Broken.class;
        try (var platform = PlatformProcess.start(broken, FixturePlatform.Broken.PARTS, folder)) {
            var ended = platform.awaitEnd();
            assertThat(ended.status()).isEqualTo(1);
            assertThat(ended.output())
                    .contains("router did not start: the supergraph does not compose (log: "
                            + platform.folder().resolve("logs/router.log") + ").")
                    .doesNotContain("\tat ");
        }
    }

    private PlatformProcess started() {
        return PlatformProcess.start(FixturePlatform.class, FixturePlatform.PARTS, folder)
                .awaitReady();
    }

    private static void visit(PlatformProcess platform) {
        var answer = Http.post(platform.address(REACTIVE) + "/visits");
        assertThat(answer.body()).isEqualTo("1 rows, 1 counted");
    }

    private static String visits(PlatformProcess platform) {
        return Http.get(platform.address(REACTIVE) + "/visits").body();
    }

    private static boolean isRedis(ProcessHandle process) {
        return process.info().command().orElse("").endsWith("redis-server");
    }
}
