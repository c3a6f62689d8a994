package io.rendezvous.identity.registration;

import java.time.Duration;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;

/** @param clients by client id */
@ConfigurationProperties("rendezvous.identity")
record ClientProperties(Map<String, ClientDeclaration> clients, Lifetimes lifetimes) {
    record Lifetimes(Duration authorizationCode, Duration accessToken, Duration refreshToken) {}
}
