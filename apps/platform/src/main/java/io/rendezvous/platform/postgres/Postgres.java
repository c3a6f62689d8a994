package io.rendezvous.platform.postgres;

import io.rendezvous.platform.process.Child;
import io.rendezvous.platform.process.ForgottenServer;
import io.rendezvous.platform.process.Machine;
import io.rendezvous.platform.process.Ports;
import io.rendezvous.platform.process.Refusal;
import io.rendezvous.platform.process.Signal;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A running embedded PostgreSQL that keeps its data. */
public record Postgres(Child child, int port, String superuserPassword) {
    /** The environment variable that moves it. */
    public static final String PORT_VARIABLE = "RENDEZVOUS_POSTGRES_PORT";

    static final String SUPERUSER = "postgres";
    private static final String WRONG_PASSWORD = "28P01";
    private static final String HOST = "127.0.0.1";

    /**
     * A development server on a small machine: everything is durable, nothing is replicated. Twelve applications hold
     * up to ten connections each.
     */
    private static final List<String> SETTINGS = List.of(
            "listen_addresses=" + HOST,
            "unix_socket_directories=",
            "max_connections=200",
            "shared_buffers=64MB",
            "wal_level=minimal",
            "max_wal_senders=0",
            "max_logical_replication_workers=0",
            "io_workers=1",
            "jit=off",
            "log_checkpoints=off",
            "timezone=UTC",
            "log_timezone=UTC");

    /** Where the server keeps what: its data, its unpacked binaries, its log. */
    public record Place(Path data, Path runtime, Path log) {}

    /** Starts the server, on a new data folder where there is none, and returns when it takes connections. */
    public static Postgres start(Place place, int port, String superuserPassword) {
        var binaries = PostgresBinaries.of(Machine.current(), place.runtime());
        var folder = PostgresFolder.of(place.data(), place.log());
        stopForgotten(place.data());
        folder.prepare(binaries, superuserPassword);
        Ports.require(port, "PostgreSQL", PORT_VARIABLE);
        var command = new ArrayList<>(
                List.of(binaries.program("postgres"), "-D", place.data().toString()));
        command.addAll(List.of("-c", "port=" + port));
        SETTINGS.forEach(setting -> command.addAll(List.of("-c", setting)));
        var child = Child.start(
                new Child.Plan("postgres", command, folder.account(), place.data(), place.log(), Signal.INT));
        var server = new Postgres(child, port, superuserPassword);
        child.await(server::takesConnections);
        return server;
    }

    /** Ends a server that a crash left on this data folder. */
    public static void stopForgotten(Path data) {
        new ForgottenServer(data.resolve("postmaster.pid"), "postgres", Signal.INT).stop();
    }

    /** Connections as the superuser, to the maintenance database {@code postgres} or any other. */
    public DataSource superuser(String database) {
        var url = "jdbc:postgresql://" + HOST + ":" + port + "/" + database;
        return new DriverManagerDataSource(url, SUPERUSER, superuserPassword);
    }

    private boolean takesConnections() {
        try (var _ = superuser("postgres").getConnection()) {
            return true;
        } catch (SQLException e) {
            if (WRONG_PASSWORD.equals(e.getSQLState())) {
                throw new Refusal("The database's password is not the one in secrets.properties; restore that file, or"
                        + " start with an empty database: `./rendezvous up --fresh`.");
            }
            return false;
        }
    }
}
