package io.rendezvous.platform.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The process that listens on a port, as far as this user may know. */
record PortHolder(long process, String program) {
    private static final List<Path> TABLES = List.of(Path.of("/proc/net/tcp"), Path.of("/proc/net/tcp6"));
    private static final String LISTENING = "0A";

    static Optional<PortHolder> of(int port) {
        return Files.exists(TABLES.getFirst()) ? fromProc(port) : fromLsof(port);
    }

    @Override
    public String toString() {
        return program + " (process " + process + ")";
    }

    private static Optional<PortHolder> fromProc(int port) {
        var sockets = TABLES.stream()
                .flatMap(PortHolder::lines)
                .map(line -> line.strip().split("\\s+"))
                .filter(fields -> fields.length > 9 && fields[3].equals(LISTENING))
                .filter(fields -> fields[1].endsWith(":%04X".formatted(port)))
                .map(fields -> "socket:[" + fields[9] + "]")
                .collect(Collectors.toSet());
        return ProcessHandle.allProcesses()
                .filter(process -> holdsOneOf(sockets, process.pid()))
                .findFirst()
                .map(process -> named(process.pid()));
    }

    private static boolean holdsOneOf(Set<String> sockets, long process) {
        try (var files = Files.list(Path.of("/proc/" + process + "/fd"))) {
            return files.anyMatch(file -> sockets.contains(target(file)));
        } catch (IOException _) {
            return false;
        }
    }

    private static String target(Path link) {
        try {
            return Files.readSymbolicLink(link).toString();
        } catch (IOException _) {
            return "";
        }
    }

    private static Stream<String> lines(Path table) {
        try {
            return Files.readAllLines(table).stream();
        } catch (IOException _) {
            return Stream.of();
        }
    }

    private static Optional<PortHolder> fromLsof(int port) {
        try {
            var lsof = new ProcessBuilder("lsof", "-nP", "-t", "-iTCP:" + port, "-sTCP:LISTEN")
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            try (var lines = lsof.inputReader()) {
                var first = lsof.waitFor(2, TimeUnit.SECONDS) ? lines.readLine() : null;
                return Optional.ofNullable(first).map(Long::parseLong).map(PortHolder::named);
            }
        } catch (IOException _) {
            return Optional.empty();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    private static PortHolder named(long process) {
        var program = ProcessHandle.of(process)
                .flatMap(handle -> handle.info().command())
                .map(command -> String.valueOf(Path.of(command).getFileName()))
                .orElse("a program of another user");
        return new PortHolder(process, program);
    }
}
