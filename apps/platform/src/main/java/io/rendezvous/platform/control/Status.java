package io.rendezvous.platform.control;

import io.rendezvous.platform.console.Table;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;

/** {@code ./rendezvous status}: every part with its port, health, process and start. */
public final class Status {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

    /** Exit codes as service managers use them. */
    public static final int ALL_UP = 0;

    public static final int SOME_DOWN = 1;
    public static final int NOT_RUNNING = 3;

    private Status() {}

    public static int print(Path folder, ZoneId zone) {
        var state = PlatformState.of(folder);
        if (state.isEmpty()) {
            IO.println("Rendezvous is not running. Start it with ./rendezvous up");
            return NOT_RUNNING;
        }
        if (state.get().parts().isEmpty()) {
            IO.println("Rendezvous is starting (process " + state.get().process() + ").");
            return SOME_DOWN;
        }
        return print(state.get().parts(), zone);
    }

    private static int print(List<RunningPart> parts, ZoneId zone) {
        var health = healthOf(parts);
        var table = new Table("part", "port", "health", "process", "since");
        for (var at = 0; at < parts.size(); at++) {
            var part = parts.get(at);
            table.row(part.name(), "" + part.port(), health.get(at), "" + part.process(), local(part.since(), zone));
        }
        table.print();
        return health.stream().allMatch("up"::equals) ? ALL_UP : SOME_DOWN;
    }

    private static List<String> healthOf(List<RunningPart> parts) {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            return parts.stream()
                    .map(part -> CompletableFuture.supplyAsync(() -> Health.of(part), threads))
                    .toList()
                    .stream()
                    .map(CompletableFuture::join)
                    .toList();
        }
    }

    private static String local(Instant instant, ZoneId zone) {
        return TIME.format(instant.atZone(zone));
    }
}
