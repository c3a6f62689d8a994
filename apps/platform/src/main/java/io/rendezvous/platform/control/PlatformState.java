package io.rendezvous.platform.control;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a running platform writes down for other terminals, one line for itself and one for each part.
 *
 * @param parts in the order they are shown; empty while it starts
 */
public record PlatformState(long process, List<RunningPart> parts) {
    private static final String FILE = "state";

    public static PlatformState starting() {
        return running(List.of());
    }

    public static PlatformState running(List<RunningPart> parts) {
        return new PlatformState(ProcessHandle.current().pid(), parts);
    }

    /** Empty when nothing runs on the folder, whatever an earlier run left behind. */
    public static Optional<PlatformState> of(Path folder) {
        if (!PlatformLock.isHeld(folder) || !Files.exists(folder.resolve(FILE))) {
            return Optional.empty();
        }
        try {
            return Optional.of(read(Files.readAllLines(folder.resolve(FILE))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public void write(Path folder) {
        var lines = new ArrayList<>(List.of("" + process));
        parts.forEach(part -> lines.add(part.name() + " " + part.written()));
        try {
            var draft = Files.write(folder.resolve(FILE + ".draft"), lines);
            Files.move(draft, folder.resolve(FILE), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static PlatformState read(List<String> lines) {
        var parts = lines.stream()
                .skip(1)
                .map(line -> line.split(" ", 2))
                .map(fields -> RunningPart.read(fields[0], fields[1]))
                .toList();
        return new PlatformState(Long.parseLong(lines.getFirst()), parts);
    }
}
