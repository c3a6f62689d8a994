package io.rendezvous.identity.account;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.stereotype.Component;

/** The stored accounts. */
@Component
public class Accounts {
    private final JdbcClient jdbc;

    Accounts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<Account> find(UUID id) {
        return jdbc.sql("select id, community_id, email, display_name, roles, enabled from account where id = :id")
                .param("id", id)
                .query(Accounts::account)
                .optional();
    }

    /**
     * What a sign-in is checked against. The user's name is the account's id, so that no address travels further.
     *
     * @throws UsernameNotFoundException when there is no such account
     */
    public UserDetails credentials(String email) {
        return jdbc.sql("select id, password_hash, enabled from account where email = :email")
                .param("email", AccountRegistration.normalized(email))
                .query(Accounts::credentials)
                .optional()
                .orElseThrow(() -> new UsernameNotFoundException("No such account"));
    }

    private static UserDetails credentials(ResultSet row, int number) throws SQLException {
        return User.withUsername(row.getString("id"))
                .password(row.getString("password_hash"))
                .disabled(!row.getBoolean("enabled"))
                .authorities(Set.of())
                .build();
    }

    private static Account account(ResultSet row, int number) throws SQLException {
        return new Account(
                row.getObject("id", UUID.class),
                row.getObject("community_id", UUID.class),
                row.getString("email"),
                row.getString("display_name"),
                roles(row),
                row.getBoolean("enabled"));
    }

    private static Set<Role> roles(ResultSet row) throws SQLException {
        return Arrays.stream((String[]) row.getArray("roles").getArray())
                .map(Role::valueOf)
                .collect(Collectors.toUnmodifiableSet());
    }
}
