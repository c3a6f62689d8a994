package io.rendezvous.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The script by itself: a checkout with a Maven and JDKs that only say how they were called. */
class ScriptTest {
    private static final Path SCRIPT = Path.of("../../rendezvous");
    private static final String MAVEN = """
            #!/bin/sh
            echo "[INFO] Building Schema 0.1.0-SNAPSHOT    [1/2]"
            echo "[INFO] Building Platform 0.1.0-SNAPSHOT    [2/2]"
            [ -z "${BREAK:-}" ] || { echo "[ERROR] Users.java:[3,1] no such type"; exit 1; }
            touch "$(dirname "$0")/apps/platform/target/platform.jar"
            """;

    private record Outcome(int status, String output) {}

    @TempDir
    private Path root;

    private Path home;

    @BeforeEach
    void checkOut() throws IOException {
        Files.copy(SCRIPT, root.resolve("rendezvous"));
        program(root.resolve("mvnw"), MAVEN);
        Files.createDirectories(root.resolve("apps/platform/src/main/java"));
        Files.writeString(root.resolve("apps/platform/src/main/java/Up.java"), "");
        Files.writeString(root.resolve("pom.xml"), "");
        home = jdk("jdk-25", "25.0.3");
    }

    @Test
    void isWellFormed() throws Exception {
        var check =
                new ProcessBuilder("sh", "-n", SCRIPT.toString()).inheritIO().start();
        assertThat(check.waitFor()).isZero();
    }

    @Test
    void passesByAnOldJdkToFindANewOne() throws Exception {
        var old = jdk("jdk-17", "17.0.9");
        var outcome = run(Map.of("JAVA_HOME", old.toString()), "run", "users");
        assertThat(outcome.output()).doesNotContain("java of " + old).doesNotContain("needs a JDK");
    }

    @Test
    void prefersTheJdkOfJavaHome() throws Exception {
        var chosen = jdk("jdk-26", "26");
        var outcome = run(Map.of("JAVA_HOME", chosen.toString()), "run", "users");
        assertThat(outcome.output()).contains("java of " + chosen).contains("run users");
    }

    @Test
    void saysInOneSentenceThatThereIsNoJdk() throws Exception {
        var script = root.resolve("rendezvous");
        Files.writeString(script, Files.readString(script).replace("required=25", "required=99"));
        var outcome = run(Map.of(), "up");
        assertThat(outcome.status()).isEqualTo(1);
        assertThat(outcome.output())
                .isEqualTo("Rendezvous needs a JDK 99 or newer and found none: install one"
                        + " (https://adoptium.net), or set JAVA_HOME to it.\n");
    }

    @Test
    void buildsOnceAndThenOnlyWhatChanged() throws Exception {
        assertThat(run(Map.of(), "up").output())
                .contains("Building 2 of 2: Platform")
                .contains("Built in");
        assertThat(run(Map.of(), "up").output()).doesNotContain("Building");
        Files.createFile(root.resolve("apps/platform/src/main/java/Down.java"));
        assertThat(run(Map.of(), "up").output()).contains("Built in");
        Files.delete(root.resolve("apps/platform/src/main/java/Down.java"));
        assertThat(run(Map.of(), "up").output()).contains("Built in");
    }

    @Test
    void showsTheErrorsOfABrokenBuildAndTriesAgain() throws Exception {
        var broken = run(Map.of("BREAK", "1"), "up");
        assertThat(broken.status()).isEqualTo(1);
        assertThat(broken.output())
                .contains("no such type")
                .contains(".rendezvous/build.log")
                .doesNotContain("java of");
        assertThat(run(Map.of(), "up").output()).contains("Built in").contains("java of");
    }

    @Test
    void namesTheLogsThatThereAre() throws Exception {
        var logs = Files.createDirectories(root.resolve(".rendezvous/logs"));
        Files.writeString(logs.resolve("users.log"), "a line\n");
        assertThat(run(Map.of(), "logs", "users").output()).isEqualTo("a line\n");
        assertThat(run(Map.of(), "logs", "user").output())
                .contains("no log of user")
                .contains("Logs: users");
    }

    @Test
    void refusesACommandItDoesNotKnow() throws Exception {
        var outcome = run(Map.of(), "start");
        assertThat(outcome.status()).isEqualTo(1);
        assertThat(outcome.output()).contains("./rendezvous up").endsWith("There is no command start.\n");
    }

    private Path jdk(String name, String version) throws IOException {
        var home = root.resolve(name);
        program(home.resolve("bin/javac"), "");
        program(home.resolve("bin/java"), "#!/bin/sh\necho java of " + home + " \"$@\"\n");
        Files.writeString(home.resolve("release"), "JAVA_VERSION=\"" + version + "\"\n");
        return home;
    }

    private static void program(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        assertThat(file.toFile().setExecutable(true)).isTrue();
    }

    private Outcome run(Map<String, String> environment, String... arguments) throws Exception {
        var command = new ArrayList<>(List.of("sh", root.resolve("rendezvous").toString()));
        command.addAll(List.of(arguments));
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().clear();
        builder.environment().putAll(Map.of("PATH", "/usr/bin:/bin", "HOME", "" + root, "JAVA_HOME", "" + home));
        builder.environment().putAll(environment);
        var process = builder.start();
        var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Outcome(process.waitFor(), output);
    }
}
