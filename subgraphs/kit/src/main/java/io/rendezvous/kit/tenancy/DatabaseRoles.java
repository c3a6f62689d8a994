package io.rendezvous.kit.tenancy;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import org.springframework.core.io.ClassPathResource;

/** Runs {@code database/roles.sql}: schemas, roles and extensions. Safe to run again. */
public final class DatabaseRoles {

    private DatabaseRoles() {}

    /**
     * @param superuser connected to the database, which must exist
     * @param password of the application roles
     * @param ownerPassword of the roles that own the schemas and migrate them
     */
    public static void apply(Connection superuser, String password, String ownerPassword)
            throws SQLException, IOException {
        try (var setting = superuser.prepareStatement("select set_config(?, ?, false), set_config(?, ?, false)")) {
            setting.setString(1, "rendezvous.password");
            setting.setString(2, password);
            setting.setString(3, "rendezvous.owner_password");
            setting.setString(4, ownerPassword);
            setting.execute();
        }
        try (var script = superuser.createStatement()) {
            script.execute(new ClassPathResource("database/roles.sql").getContentAsString(UTF_8));
        }
    }
}
