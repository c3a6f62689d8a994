package io.rendezvous.platform.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.function.UnaryOperator;
import javax.sql.DataSource;

/** The database of the platform with its roles and schemas, by the same script that operators run with psql. */
public final class Roles {
    public static final String DATABASE = "rendezvous";
    private static final String SCRIPT = "database/roles.sql";

    /** Passwords that the script wants for roles it was given none for; every role is given one. */
    private static final List<String> FALLBACKS = List.of("password", "owner_password");

    private Roles() {}

    /** Safe to run at each start; a role's password becomes what the operator answers for its name. */
    public static void prepare(Postgres postgres, List<String> roles, UnaryOperator<String> passwordOf) {
        try {
            createDatabase(postgres.superuser("postgres"));
            try (var connection = postgres.superuser(DATABASE).getConnection()) {
                for (var setting : FALLBACKS) {
                    set(connection, setting, passwordOf.apply("unnamed"));
                }
                for (var role : roles) {
                    set(connection, role + "_password", passwordOf.apply(role));
                }
                try (var statement = connection.createStatement()) {
                    statement.execute(script());
                }
            }
        } catch (SQLException e) {
            throw postgres.child().refusal("The roles of the database could not be made (" + e.getMessage() + ")");
        }
    }

    private static void createDatabase(DataSource maintenance) throws SQLException {
        try (var connection = maintenance.getConnection();
                var statement = connection.createStatement();
                var found = statement.executeQuery("select from pg_database where datname = '" + DATABASE + "'")) {
            if (!found.next()) {
                statement.execute("create database " + DATABASE);
            }
        }
    }

    private static void set(Connection connection, String setting, String value) throws SQLException {
        try (var statement = connection.prepareStatement("select set_config(?, ?, false)")) {
            statement.setString(1, "rendezvous." + setting);
            statement.setString(2, value);
            statement.execute();
        }
    }

    private static String script() {
        try (var script = Roles.class.getClassLoader().getResourceAsStream(SCRIPT)) {
            if (script == null) {
                throw new IllegalStateException(SCRIPT + " is not on the class path");
            }
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
