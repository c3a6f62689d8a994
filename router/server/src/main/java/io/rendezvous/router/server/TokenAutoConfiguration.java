package io.rendezvous.router.server;

import io.rendezvous.router.server.security.BearerCallers;
import io.rendezvous.router.server.security.Caller;
import io.rendezvous.router.server.security.Callers;
import io.rendezvous.router.server.security.IdentityTokens;
import io.rendezvous.router.server.security.TokenVerifier;
import java.time.Clock;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import reactor.core.publisher.Mono;

/** Recognizes callers by the tokens that identity issues, or leaves that to the subgraphs. */
@AutoConfiguration(before = DoorAutoConfiguration.class)
@ConditionalOnDoor
@EnableConfigurationProperties(IdentityProperties.class)
public class TokenAutoConfiguration {

    @Bean
    TokenVerifier tokenVerifier(IdentityProperties identity) {
        return IdentityTokens.verifier(identity.url(), identity.audience(), identity.keys(), Clock.systemUTC());
    }

    @Bean
    @ConditionalOnProperty(name = "rendezvous.door.sign-in", havingValue = "none")
    Callers unknownCallers() {
        return (_, _) -> Mono.just(new Caller.Anonymous());
    }

    @Bean
    @ConditionalOnMissingBean
    Callers bearerCallers(TokenVerifier verifier) {
        return new BearerCallers(verifier);
    }
}
