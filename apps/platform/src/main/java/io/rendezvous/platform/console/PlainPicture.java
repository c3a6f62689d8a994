package io.rendezvous.platform.console;

import io.rendezvous.platform.launch.Progress;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** One line for each part when it is ready, for logs and pipes. */
public final class PlainPicture implements Progress {
    private final Map<String, Instant> begun = new ConcurrentHashMap<>();
    private final InstantSource clock;

    public PlainPicture(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    public void begins(String part) {
        begun.put(part, clock.instant());
    }

    @Override
    public void ready(String part) {
        IO.println(part + " ready after " + Seconds.text(taken(part)));
    }

    @Override
    public void fails(String part) {
        IO.println(part + " failed after " + Seconds.text(taken(part)));
    }

    @Override
    public void close() {}

    private Duration taken(String part) {
        var now = clock.instant();
        return Duration.between(begun.getOrDefault(part, now), now);
    }
}
