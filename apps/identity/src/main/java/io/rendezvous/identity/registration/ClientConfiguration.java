package io.rendezvous.identity.registration;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.security.oauth2.server.authorization.client.JdbcRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.transaction.support.TransactionOperations;

@Configuration(proxyBeanMethods = false)
class ClientConfiguration {
    @Bean
    ClientSecrets clientSecrets() {
        return new ClientSecrets();
    }

    @Bean
    RegisteredClientRepository registeredClients(
            JdbcOperations jdbc,
            TransactionOperations transactions,
            ClientSecrets secrets,
            ClientProperties properties) {
        var repository = new JdbcRegisteredClientRepository(jdbc);
        new ClientRegistrar(jdbc, repository, transactions, secrets).register(properties);
        return repository;
    }
}
