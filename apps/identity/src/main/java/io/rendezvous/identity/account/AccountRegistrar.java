package io.rendezvous.identity.account;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** Opens accounts in batches, for seeds and imports. The data source's role must own the schema or be granted it. */
public final class AccountRegistrar {
    private static final int BATCH = 500;
    private final JdbcTemplate jdbc;

    public AccountRegistrar(DataSource dataSource) {
        this.jdbc = new JdbcTemplate(dataSource);
    }

    /**
     * Opens the accounts that do not exist yet and leaves the others as they are. All share the password, hashed once:
     * hundreds of demo people would take minutes otherwise.
     *
     * @return how many were opened
     * @throws org.springframework.dao.DuplicateKeyException when another account has one of the addresses
     */
    public int register(Collection<AccountRegistration> registrations, String password) {
        Set<UUID> known = known(registrations);
        List<AccountRegistration> missing = registrations.stream()
                .filter(registration -> !known.contains(registration.id()))
                .toList();
        if (!missing.isEmpty()) {
            insert(missing, Passwords.encoder().encode(password));
        }
        return missing.size();
    }

    private Set<UUID> known(Collection<AccountRegistration> registrations) {
        Object[] ids = registrations.stream().map(AccountRegistration::id).toArray();
        return Set.copyOf(jdbc.query(
                "select id from identity.account where id = any(?)",
                statement -> statement.setArray(1, statement.getConnection().createArrayOf("uuid", ids)),
                (row, _) -> row.getObject(1, UUID.class)));
    }

    private void insert(List<AccountRegistration> registrations, String passwordHash) {
        jdbc.batchUpdate("""
                insert into identity.account (id, community_id, email, password_hash, display_name, roles)
                values (?, ?, ?, ?, ?, string_to_array(?, ','))
                on conflict (id) do nothing
                """, registrations, BATCH, (statement, registration) -> {
            statement.setObject(1, registration.id());
            statement.setObject(2, registration.communityId());
            statement.setString(3, registration.email());
            statement.setString(4, passwordHash);
            statement.setString(5, registration.displayName());
            statement.setString(6, joined(registration.roles()));
        });
    }

    private static String joined(Set<Role> roles) {
        return roles.stream().sorted().map(Role::name).collect(Collectors.joining(","));
    }
}
