package io.rendezvous.platform.launch;

import io.rendezvous.platform.control.RunningPart;
import io.rendezvous.platform.control.RunningPart.Probe;
import io.rendezvous.platform.postgres.Postgres;
import io.rendezvous.platform.postgres.Roles;
import io.rendezvous.platform.process.Child;
import io.rendezvous.platform.redis.Redis;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** PostgreSQL and Redis: embedded, unless the environment names others with {@code DATABASE_HOST}, {@code REDIS_URL}. */
final class Servers {
    static final String POSTGRES = "postgres";
    static final String REDIS = "redis";

    private final Settings settings;
    private final Secrets secrets;
    private volatile @Nullable Postgres postgres;
    private volatile @Nullable Redis redis;

    Servers(Settings settings) {
        this.settings = settings;
        this.secrets = new Secrets(settings.folder().resolve("secrets.properties"), new SecureRandom());
    }

    void start(List<Part> parts, Progress progress) {
        if (embedsRedis()) {
            progress.begins(REDIS);
            redis = startRedis();
            progress.ready(REDIS);
        }
        if (embedsPostgres()) {
            progress.begins(POSTGRES);
            var started = startPostgres();
            postgres = started;
            Roles.prepare(started, rolesOf(parts), secrets::password);
            progress.ready(POSTGRES);
        }
    }

    /** What the part must know to connect; nothing where the environment says it. */
    Stream<String> arguments(Part part) {
        var streams = Stream.of("--REDIS_URL=redis://127.0.0.1:" + settings.redisPort());
        return Stream.concat(
                embedsPostgres() && part.hasDatabase() ? database(part) : Stream.of(),
                embedsRedis() ? streams : Stream.of());
    }

    Optional<DataSource> superuser() {
        return Optional.ofNullable(postgres).map(server -> server.superuser(Roles.DATABASE));
    }

    /** Those that are embedded, in the order of starting. */
    Stream<String> names() {
        return Stream.concat(
                embedsRedis() ? Stream.of(REDIS) : Stream.of(), embedsPostgres() ? Stream.of(POSTGRES) : Stream.of());
    }

    Stream<RunningPart> running() {
        return Stream.concat(
                Stream.ofNullable(redis).map(server -> running(server.child(), Probe.REDIS, server.port())),
                Stream.ofNullable(postgres).map(server -> running(server.child(), Probe.POSTGRES, server.port())));
    }

    /** The processes that must not end before the platform does. */
    Stream<Child> children() {
        return Stream.concat(
                Stream.ofNullable(redis).map(Redis::child),
                Stream.ofNullable(postgres).map(Postgres::child));
    }

    void stop() {
        children().forEach(Child::stop);
    }

    private boolean embedsPostgres() {
        return !settings.has("DATABASE_HOST");
    }

    private boolean embedsRedis() {
        return !settings.has("REDIS_URL");
    }

    private static RunningPart running(Child child, Probe probe, int port) {
        var process = child.process().toHandle();
        var since = process.info().startInstant().orElse(Instant.EPOCH);
        return new RunningPart(child.name(), probe, port, process.pid(), since);
    }

    private Redis startRedis() {
        var place = new Redis.Place(settings.data(REDIS), settings.runtime(), settings.log(REDIS));
        return Redis.start(place, settings.redisPort());
    }

    private Postgres startPostgres() {
        var place = new Postgres.Place(settings.data(POSTGRES), settings.runtime(), settings.log(POSTGRES));
        return Postgres.start(place, settings.postgresPort(), secrets.password(POSTGRES));
    }

    private Stream<String> database(Part part) {
        return Stream.of(
                "--DATABASE_HOST=127.0.0.1",
                "--DATABASE_PORT=" + settings.postgresPort(),
                "--DATABASE_NAME=" + Roles.DATABASE,
                "--DATABASE_PASSWORD=" + secrets.password(part.role()),
                "--DATABASE_OWNER_PASSWORD=" + secrets.password(part.ownerRole()));
    }

    private static List<String> rolesOf(List<Part> parts) {
        return parts.stream()
                .filter(Part::hasDatabase)
                .flatMap(part -> Stream.of(part.role(), part.ownerRole()))
                .toList();
    }
}
