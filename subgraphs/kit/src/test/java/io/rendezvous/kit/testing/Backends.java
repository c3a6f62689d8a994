package io.rendezvous.kit.testing;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.rendezvous.kit.tenancy.DatabaseRoles;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import redis.embedded.RedisServer;

/** One PostgreSQL and one Redis for the whole test run, started when first asked for. */
final class Backends {

    static final String PASSWORD = "test";

    private static final Backends INSTANCE = new Backends();

    private final EmbeddedPostgres postgres;
    private final int redisPort;

    private Backends() {
        try {
            postgres = EmbeddedPostgres.builder()
                    .setServerConfig("max_connections", "200")
                    .start();
            redisPort = freePort();
            var redis = RedisServer.builder()
                    .port(redisPort)
                    .setting("save \"\"")
                    .setting("bind 127.0.0.1")
                    .build();
            redis.start();
            Runtime.getRuntime().addShutdownHook(new Thread(redis::stop));
            prepare();
        } catch (IOException exception) {
            throw new UncheckedIOException(exception);
        } catch (SQLException exception) {
            throw new IllegalStateException(exception);
        }
    }

    static Backends get() {
        return INSTANCE;
    }

    int postgresPort() {
        return postgres.getPort();
    }

    int redisPort() {
        return redisPort;
    }

    Connection connect(String role) throws SQLException {
        var url = "jdbc:postgresql://localhost:%d/rendezvous".formatted(postgres.getPort());
        return DriverManager.getConnection(url, role, PASSWORD);
    }

    void asSuperuser(String sql) {
        try (var superuser = postgres.getPostgresDatabase().getConnection();
                var statement = superuser.createStatement()) {
            statement.execute(sql);
        } catch (SQLException exception) {
            throw new IllegalStateException(exception);
        }
    }

    /** One command, its answer not read to the end. */
    void redis(String command) {
        try (var redis = new Socket("localhost", redisPort)) {
            redis.getOutputStream().write((command + "\r\n").getBytes(US_ASCII));
            redis.getInputStream().read();
        } catch (IOException exception) {
            throw new UncheckedIOException(exception);
        }
    }

    private void prepare() throws SQLException, IOException {
        try (var superuser = postgres.getPostgresDatabase().getConnection();
                var statement = superuser.createStatement()) {
            statement.execute("create database rendezvous");
        }
        try (var superuser = postgres.getDatabase("postgres", "rendezvous").getConnection()) {
            DatabaseRoles.apply(superuser, PASSWORD, PASSWORD);
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
