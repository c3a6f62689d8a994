package io.rendezvous.platform.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A main method of the test's class path in a process of its own, as the script would start it. */
public record JavaRun(Process process, Path file) {
    private static final List<String> OPTIONS = List.of(
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-Xmx512m",
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow");

    /** How a process ended, and what it wrote. */
    public record Ended(int status, String output) {}

    static JavaRun start(Class<?> program, List<String> arguments, Map<String, String> environment) {
        var java = ProcessHandle.current().info().command().orElseThrow();
        var command = new ArrayList<>(List.of(java));
        command.addAll(OPTIONS);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), program.getName()));
        command.addAll(arguments);
        try {
            var file = Files.createTempFile("platform", ".txt");
            var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(file.toFile());
            builder.environment().putAll(environment);
            builder.environment().keySet().removeAll(List.of("DATABASE_HOST", "REDIS_URL"));
            return new JavaRun(builder.start(), file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String output() {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Ended ended() {
        var status = process.onExit().join().exitValue();
        return new Ended(status, output());
    }
}
