package io.rendezvous.identity.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A database of its own with the schema and the two roles, as an operator would have made it. */
public record Database(String name) {
    private static final EmbeddedPostgres SERVER = start();

    public static Database fresh() {
        String name = "identity_" + UUID.randomUUID().toString().replace("-", "");
        new JdbcTemplate(SERVER.getPostgresDatabase()).execute("create database " + name);
        new JdbcTemplate(SERVER.getDatabase("postgres", name))
                .execute("create schema identity authorization identity_owner");
        return new Database(name);
    }

    public static int port() {
        return SERVER.getPort();
    }

    /** The whole server, as its superuser. */
    public static DataSource postgres() {
        return SERVER.getPostgresDatabase();
    }

    public DataSource owner() {
        return SERVER.getDatabase("identity_owner", name);
    }

    public JdbcClient jdbc() {
        return JdbcClient.create(owner());
    }

    private static EmbeddedPostgres start() {
        try {
            EmbeddedPostgres server = EmbeddedPostgres.builder().start();
            var jdbc = new JdbcTemplate(server.getPostgresDatabase());
            for (String role : new String[] {"identity_owner", "identity"}) {
                jdbc.execute("create role " + role + " login password 'rendezvous'");
                jdbc.execute("alter role " + role + " set search_path = identity");
            }
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
