package io.rendezvous.router.server.security;

import java.time.Clock;
import java.util.Collection;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusReactiveJwtDecoder;
import org.springframework.web.reactive.function.client.WebClient;

/** Makes the verifier of the tokens that identity issues. */
public final class IdentityTokens {

    private IdentityTokens() {}

    /**
     * Asks identity for nothing until the first token comes.
     *
     * @param audience null to accept tokens for any
     */
    public static TokenVerifier verifier(String issuer, @Nullable String audience, String keysUrl, Clock clock) {
        var keys = new IdentityKeys(WebClient.create(), keysUrl, clock);
        var decoder = NimbusReactiveJwtDecoder.withJwkSource(keys::forToken)
                .jwsAlgorithm(SignatureAlgorithm.RS256)
                .validateType(false)
                .build();
        decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<>(
                new JwtTimestampValidator(), new JwtIssuerValidator(issuer), isMeantFor(audience)));
        return new TokenVerifier(decoder, clock);
    }

    private static OAuth2TokenValidator<Jwt> isMeantFor(@Nullable String audience) {
        return audience == null
                ? _ -> OAuth2TokenValidatorResult.success()
                : new JwtClaimValidator<@Nullable Collection<String>>(
                        JwtClaimNames.AUD, claimed -> claimed != null && claimed.contains(audience));
    }
}
