package io.rendezvous.platform.console;

import io.rendezvous.platform.launch.Progress;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** All parts at once on a terminal, redrawn in place while they start. */
public final class LivePicture implements Progress {
    private static final int MILLIS_BETWEEN_FRAMES = 100;
    private static final String ERASE_LINE = "\u001b[K";
    private static final String SPINNER = "⠋⠙⠹⠸⠼⠴⠦⠧⠇⠏";

    private final Map<String, State> parts = new LinkedHashMap<>();
    private final InstantSource clock;
    private final Paint paint;
    private final ScheduledExecutorService frames = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("picture").factory());

    private sealed interface State {
        record Waiting() implements State {}

        record Starting(Instant since) implements State {}

        record Ready(Duration taken) implements State {}

        record Failed(Duration taken) implements State {}
    }

    /** Draws the parts in the given order, all of them waiting. */
    public LivePicture(List<String> names, InstantSource clock, Paint paint) {
        this.clock = clock;
        this.paint = paint;
        names.forEach(name -> parts.put(name, new State.Waiting()));
        IO.print(lines());
        var _ = frames.scheduleAtFixedRate(
                this::redraw, MILLIS_BETWEEN_FRAMES, MILLIS_BETWEEN_FRAMES, TimeUnit.MILLISECONDS);
    }

    @Override
    public synchronized void begins(String part) {
        parts.put(part, new State.Starting(clock.instant()));
    }

    @Override
    public synchronized void ready(String part) {
        parts.put(part, new State.Ready(taken(part)));
    }

    @Override
    public synchronized void fails(String part) {
        parts.put(part, new State.Failed(taken(part)));
    }

    /** Draws the last frame and leaves it standing. */
    @Override
    public void close() {
        frames.close();
        redraw();
    }

    private synchronized void redraw() {
        IO.print("\u001b[" + parts.size() + "A" + lines());
    }

    private synchronized String lines() {
        var width = parts.keySet().stream().mapToInt(String::length).max().orElse(1);
        return parts.entrySet().stream()
                .map(part -> "  "
                        + line(part.getKey() + " ".repeat(width - part.getKey().length()), part.getValue()))
                .map(line -> line + ERASE_LINE + "\n")
                .collect(Collectors.joining());
    }

    private String line(String name, State state) {
        return switch (state) {
            case State.Waiting _ -> paint.faint("· " + name);
            case State.Starting(var since) -> spinner() + " " + name + "  " + Seconds.text(since(since));
            case State.Ready(var taken) -> paint.good("✓") + " " + name + "  " + Seconds.text(taken);
            case State.Failed(var taken) -> paint.bad("✗") + " " + name + "  " + Seconds.text(taken);
        };
    }

    private char spinner() {
        return SPINNER.charAt((int) (clock.millis() / MILLIS_BETWEEN_FRAMES % SPINNER.length()));
    }

    private Duration taken(String part) {
        return parts.get(part) instanceof State.Starting(var since) ? since(since) : Duration.ZERO;
    }

    private Duration since(Instant start) {
        return Duration.between(start, clock.instant());
    }
}
