package io.rendezvous.platform.launch;

import io.rendezvous.platform.control.RunningPart;
import io.rendezvous.platform.control.RunningPart.Probe;
import io.rendezvous.platform.postgres.Postgres;
import io.rendezvous.platform.process.Ports;
import io.rendezvous.platform.process.Reason;
import io.rendezvous.platform.process.Refusal;
import io.rendezvous.platform.redis.Redis;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.util.FileSystemUtils;

/** PostgreSQL, Redis, every application and the demo data, as one thing that starts and stops. */
public final class Platform {
    private static final String DEMO_DATA = "demo data";
    private static final long BYTES_FOR_A_START = 300L << 20;

    private final List<Part> parts;
    private final Settings settings;
    private final DemoData demo;
    private final Servers servers;
    private final Applications applications;
    private volatile boolean stopping;

    public Platform(List<Part> parts, Settings settings, DemoData demo) {
        this.parts = parts;
        this.settings = settings;
        this.demo = demo;
        this.servers = new Servers(settings);
        this.applications = new Applications(new Wiring(parts, settings, servers));
    }

    /** Deletes what earlier runs stored. */
    public void empty() {
        Postgres.stopForgotten(settings.data(Servers.POSTGRES));
        Redis.stopForgotten(settings.data(Servers.REDIS));
        try {
            FileSystemUtils.deleteRecursively(settings.data());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Everything that starts, in the order of showing it. */
    public List<String> names() {
        var seeding = demo.people().isEmpty() ? Stream.<String>of() : Stream.of(DEMO_DATA);
        return Stream.of(servers.names(), parts.stream().map(Part::name), seeding)
                .flatMap(names -> names)
                .toList();
    }

    /** Returns when all are ready; refuses when something is in the way or does not start. */
    public void start(Progress progress) {
        requireSpace();
        parts.forEach(part -> Ports.require(settings.port(part), part.name(), part.portVariable()));
        startServers(progress);
        applications.start(parts, progress);
        seed(progress);
        if (stopping) {
            throw new Refusal("Rendezvous was stopped while it started.");
        }
    }

    /** Stops the applications, the last started first, then the servers. Nothing is left running. */
    public void stop() {
        stopping = true;
        applications.stop();
        stopServers();
    }

    /** What runs now, for {@code ./rendezvous status}. */
    public Stream<RunningPart> running() {
        var self = ProcessHandle.current().pid();
        var programs = applications.readySince().entrySet().stream()
                .map(ready -> new RunningPart(
                        ready.getKey().name(), Probe.HTTP, settings.port(ready.getKey()), self, ready.getValue()));
        return Stream.concat(servers.running(), programs);
    }

    /** Completes when PostgreSQL or Redis ends though nobody stopped it. */
    public CompletableFuture<Refusal> breakdown() {
        var broken = new CompletableFuture<Refusal>();
        servers.children()
                .forEach(child -> child.whenItEnds(() -> {
                    if (!stopping) {
                        broken.complete(child.refusal(child.name() + " has ended unexpectedly"));
                    }
                }));
        return broken;
    }

    private synchronized void startServers(Progress progress) {
        if (!stopping) {
            servers.start(parts, progress);
        }
    }

    private synchronized void stopServers() {
        servers.stop();
    }

    private void seed(Progress progress) {
        if (!demo.people().isEmpty() && !stopping) {
            servers.superuser().ifPresent(superuser -> seed(superuser, progress));
        }
    }

    private void seed(DataSource superuser, Progress progress) {
        progress.begins(DEMO_DATA);
        try {
            demo.seedIfEmpty(superuser);
        } catch (RuntimeException e) {
            progress.fails(DEMO_DATA);
            throw new Refusal("The demo data could not be written: " + Reason.of(e) + ".", e);
        }
        progress.ready(DEMO_DATA);
    }

    private void requireSpace() {
        try {
            Files.createDirectories(settings.folder());
            if (Files.getFileStore(settings.folder()).getUsableSpace() < BYTES_FOR_A_START) {
                throw new Refusal("The disk is full: starting needs " + (BYTES_FOR_A_START >> 20) + " MB free for "
                        + settings.folder() + ".");
            }
        } catch (IOException e) {
            throw new Refusal("Cannot write to " + settings.folder() + ": " + e.getMessage() + ".", e);
        }
    }
}
