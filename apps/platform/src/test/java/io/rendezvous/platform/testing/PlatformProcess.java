package io.rendezvous.platform.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.rendezvous.platform.launch.Part;
import io.rendezvous.platform.launch.Secrets;
import io.rendezvous.platform.postgres.Postgres;
import io.rendezvous.platform.postgres.Roles;
import io.rendezvous.platform.process.Ports;
import io.rendezvous.platform.redis.Redis;
import java.net.URI;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** {@code ./rendezvous up} on free ports and a folder of its own, in a JVM that can be killed. */
public final class PlatformProcess implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final Class<?> program;
    private final Path folder;
    private final Map<String, String> environment = new HashMap<>();
    private JavaRun run;

    private PlatformProcess(Class<?> program, List<Part> parts, Path folder, List<String> options) {
        this.program = program;
        this.folder = folder.toAbsolutePath();
        environment.put("RENDEZVOUS_FOLDER", this.folder.toString());
        environment.put(
                "RENDEZVOUS_RUNTIME",
                Path.of("target", "runtime").toAbsolutePath().toString());
        Stream.concat(parts.stream().map(Part::portVariable), Stream.of(Postgres.PORT_VARIABLE, Redis.PORT_VARIABLE))
                .forEach(variable -> environment.put(variable, "" + Ports.anyFree()));
        this.run = fork("up", options);
    }

    /** Begins to start the parts by the program's main method. The folder may hold an earlier run's data. */
    public static PlatformProcess start(Class<?> program, List<Part> parts, Path folder, String... options) {
        return new PlatformProcess(program, parts, folder, List.of(options));
    }

    /** Begins to start it again, after it has ended, on the same ports and data. */
    public PlatformProcess startAgain(String... options) {
        assertThat(run.process().isAlive()).isFalse();
        run = fork("up", List.of(options));
        return this;
    }

    public PlatformProcess awaitReady() {
        await().atMost(PATIENCE)
                .until(() -> !run.process().isAlive() || run.output().contains("Rendezvous is ready"));
        assertThat(run.process().isAlive()).as(run.output()).isTrue();
        return this;
    }

    /** For a platform that ends by itself. */
    public JavaRun.Ended awaitEnd() {
        return run.ended();
    }

    /** Runs another command on the same folder, as from another terminal. */
    public JavaRun.Ended run(String command, String... arguments) {
        return fork(command, List.of(arguments)).ended();
    }

    /** The root of a part, without a slash at its end. */
    public URI address(Part part) {
        return URI.create("http://localhost:" + environment.get(part.portVariable()));
    }

    public Path folder() {
        return folder;
    }

    public List<ProcessHandle> children() {
        return run.process().descendants().toList();
    }

    /** Another client of its database, as the superuser, on a connection of its own. */
    public Connection database() throws SQLException {
        var passwords = new Secrets(folder.resolve("secrets.properties"), new SecureRandom());
        var address =
                "jdbc:postgresql://127.0.0.1:%s/%s".formatted(environment.get(Postgres.PORT_VARIABLE), Roles.DATABASE);
        return DriverManager.getConnection(address, "postgres", passwords.password("postgres"));
    }

    /** Where its Redis listens. */
    public URI redis() {
        return URI.create("redis://127.0.0.1:" + environment.get(Redis.PORT_VARIABLE));
    }

    /** As {@code kill -9} of the platform and its servers at once does, and waits for their end. */
    public void killWithServers() {
        var processes = Stream.concat(
                        run.process().descendants(), Stream.of(run.process().toHandle()))
                .toList();
        processes.forEach(ProcessHandle::destroyForcibly);
        processes.forEach(process -> process.onExit().join());
    }

    /** As {@code kill -9} does, and waits for the end. */
    public void kill() {
        var _ = run.process().destroyForcibly().onExit().join();
    }

    /** As {@code kill} and {@code ./rendezvous down} do, and waits for the end. */
    public JavaRun.Ended stop() {
        run.process().destroy();
        return run.ended();
    }

    @Override
    public void close() {
        if (run.process().isAlive()) {
            var _ = stop();
        }
    }

    private JavaRun fork(String command, List<String> arguments) {
        var all = Stream.concat(Stream.of(command), arguments.stream()).toList();
        return JavaRun.start(program, all, environment);
    }
}
