package io.rendezvous.identity.key;

import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.time.Clock;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.oauth2.jwt.JwtEncoder;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;
import org.springframework.transaction.support.TransactionOperations;

@Configuration(proxyBeanMethods = false)
class KeyConfiguration {
    @Bean
    SigningKeys signingKeys(
            JdbcClient jdbc, TransactionOperations transactions, KeyProperties properties, Clock clock) {
        var repository = new SigningKeyRepository(jdbc, new KeyEncryption(properties.keyEncryptionSecret()));
        return new SigningKeys(repository, transactions, properties.keyRotation(), clock);
    }

    /** What the world may see. */
    @Bean
    JWKSource<SecurityContext> publishedKeys(SigningKeys keys) {
        return (selector, _) -> selector.select(keys.published());
    }

    @Bean
    JwtEncoder jwtEncoder(SigningKeys keys) {
        return new NimbusJwtEncoder((JWKSelector _, SecurityContext _) -> List.of(keys.signing()));
    }
}
