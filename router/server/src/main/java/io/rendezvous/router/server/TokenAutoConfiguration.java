package io.rendezvous.router.server;

import io.rendezvous.router.server.security.BearerCallers;
import io.rendezvous.router.server.security.Callers;
import io.rendezvous.router.server.security.IdentityTokens;
import io.rendezvous.router.server.security.TokenVerifier;
import java.time.Clock;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;

/** Recognizes callers by the tokens that identity issues. */
@AutoConfiguration(before = DoorAutoConfiguration.class)
@ConditionalOnDoor
@EnableConfigurationProperties(IdentityProperties.class)
public class TokenAutoConfiguration {

    @Bean
    TokenVerifier tokenVerifier(IdentityProperties identity) {
        return IdentityTokens.verifier(identity.url(), identity.audience(), identity.keys(), Clock.systemUTC());
    }

    @Bean
    @ConditionalOnMissingBean
    Callers bearerCallers(TokenVerifier verifier) {
        return new BearerCallers(verifier);
    }
}
