package io.rendezvous.platform;

import io.rendezvous.platform.console.LivePicture;
import io.rendezvous.platform.console.Paint;
import io.rendezvous.platform.console.PlainPicture;
import io.rendezvous.platform.console.Welcome;
import io.rendezvous.platform.control.PlatformLock;
import io.rendezvous.platform.control.PlatformState;
import io.rendezvous.platform.launch.DemoData;
import io.rendezvous.platform.launch.Part;
import io.rendezvous.platform.launch.Platform;
import io.rendezvous.platform.launch.Progress;
import io.rendezvous.platform.launch.Settings;
import io.rendezvous.platform.logs.Logs;
import io.rendezvous.platform.process.Reason;
import io.rendezvous.platform.process.Refusal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.slf4j.LoggerFactory;

/** {@code ./rendezvous up}: starts everything, says where it is, and stops it all when asked to. */
final class Up {
    private static final String FRESH = "--fresh";
    private static final String NO_DEMO = "--no-demo";
    private static final String ON_TERMINAL = "rendezvous.terminal";

    private final List<Part> parts;
    private final Settings settings;
    private final DemoData demo;
    private final Platform platform;

    private Up(List<Part> parts, Settings settings, DemoData demo) {
        this.parts = parts;
        this.settings = settings;
        this.demo = demo;
        this.platform = new Platform(parts, settings, demo);
    }

    /** Comes back only to say why the platform broke: whoever stops it, ends the JVM. */
    static Refusal run(List<String> options, List<Part> parts, Settings settings, DemoData demo) {
        requireKnown(options);
        var lock = PlatformLock.acquire(settings.folder());
        PlatformState.starting().write(settings.folder());
        Logs.writeTo(settings.logs());
        var up = new Up(parts, settings, options.contains(NO_DEMO) ? DemoData.NONE : demo);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> up.stop(lock), "stop"));
        if (options.contains(FRESH)) {
            up.platform.empty();
        }
        return up.startedOrRefused();
    }

    private Refusal startedOrRefused() {
        try {
            start();
            return platform.breakdown().join();
        } catch (Refusal refusal) {
            LoggerFactory.getLogger(Up.class).error(refusal.sentence(), refusal);
            return refusal;
        } catch (RuntimeException e) {
            LoggerFactory.getLogger(Up.class).error("Not started", e);
            return new Refusal("Rendezvous did not start: " + Reason.of(e) + " (logs: " + settings.logs() + ").", e);
        }
    }

    private void start() {
        try (var progress = picture()) {
            platform.start(progress);
        }
        PlatformState.running(platform.running().toList()).write(settings.folder());
        var begun = ProcessHandle.current().info().startInstant().orElseThrow();
        Welcome.print(parts, settings, demo.people(), Duration.between(begun, Instant.now()));
    }

    private void stop(PlatformLock lock) {
        IO.println("Stopping …");
        platform.stop();
        lock.close();
        IO.println("Rendezvous has stopped.");
    }

    private Progress picture() {
        var clock = Clock.systemUTC();
        return Boolean.getBoolean(ON_TERMINAL)
                ? new LivePicture(platform.names(), clock, Paint.of(settings.environment()))
                : new PlainPicture(clock);
    }

    private static void requireKnown(List<String> options) {
        options.stream()
                .filter(option -> !Set.of(FRESH, NO_DEMO).contains(option))
                .findFirst()
                .ifPresent(option -> {
                    throw new Refusal("up knows --fresh and --no-demo, not " + option + ".");
                });
    }
}
