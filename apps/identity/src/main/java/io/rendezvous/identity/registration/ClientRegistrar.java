package io.rendezvous.identity.registration;

import io.rendezvous.identity.startup.UnusableConfigurationException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.security.oauth2.server.authorization.client.JdbcRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.transaction.support.TransactionOperations;

/** Brings the table of clients to what configuration declares. Clients it does not name stay as they are. */
final class ClientRegistrar {
    private final JdbcOperations jdbc;
    private final JdbcRegisteredClientRepository repository;
    private final TransactionOperations transactions;
    private final ClientSecrets secrets;

    ClientRegistrar(
            JdbcOperations jdbc,
            JdbcRegisteredClientRepository repository,
            TransactionOperations transactions,
            ClientSecrets secrets) {
        this.jdbc = jdbc;
        this.repository = repository;
        this.transactions = transactions;
        this.secrets = secrets;
    }

    void register(ClientProperties properties) {
        var factory = new ClientFactory(properties.lifetimes());
        transactions.executeWithoutResult(_ -> {
            jdbc.execute("lock table oauth2_registered_client in share row exclusive mode");
            properties.clients().forEach((id, declaration) -> register(id, declaration, factory));
        });
    }

    private void register(String id, ClientDeclaration declaration, ClientFactory factory) {
        RegisteredClient stored = repository.findById(id);
        RegisteredClient.Builder wanted = factory.client(id, declaration);
        if (stored != null && stored.getClientIdIssuedAt() != null) {
            wanted.clientIdIssuedAt(stored.getClientIdIssuedAt());
        }
        switch (declaration.kind()) {
            case PUBLIC -> {}
            case CONFIDENTIAL, PARTNER -> wanted.clientSecret(secret(id, declaration.secret(), stored));
        }
        RegisteredClient client = wanted.build();
        if (stored == null || !client.equals(stored)) {
            repository.save(client);
        }
    }

    /** The stored hash when the secret has not changed. */
    private String secret(String id, String secret, @Nullable RegisteredClient stored) {
        if (secret.length() < ClientSecrets.MINIMUM_LENGTH) {
            throw new UnusableConfigurationException(
                    "Client %s has no secret, or one shorter than %d characters"
                            .formatted(id, ClientSecrets.MINIMUM_LENGTH),
                    "Set rendezvous.identity.clients.%s.secret, or start with the profile development.".formatted(id),
                    null);
        }
        String hash = stored == null ? null : stored.getClientSecret();
        return hash != null && secrets.matches(secret, hash) ? hash : Objects.requireNonNull(secrets.encode(secret));
    }
}
