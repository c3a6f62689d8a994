package io.rendezvous.router.server.security;

import java.time.Clock;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusReactiveJwtDecoder;
import org.springframework.web.reactive.function.client.WebClient;

/** Makes the verifier of the tokens that identity issues. */
public final class IdentityTokens {

    private IdentityTokens() {}

    /** Asks identity for nothing until the first token comes. */
    public static TokenVerifier verifier(String issuer, String keysUrl, Clock clock) {
        var keys = new IdentityKeys(WebClient.create(), keysUrl, clock);
        var decoder = NimbusReactiveJwtDecoder.withJwkSource(keys::forToken)
                .jwsAlgorithm(SignatureAlgorithm.RS256)
                .validateType(false)
                .build();
        decoder.setJwtValidator(
                new DelegatingOAuth2TokenValidator<>(new JwtTimestampValidator(), new JwtIssuerValidator(issuer)));
        return new TokenVerifier(decoder, clock);
    }
}
