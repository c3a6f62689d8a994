package io.rendezvous.identity.testing;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import io.rendezvous.identity.testing.Browser.Answer;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** The protocol as the client {@code mobile} speaks it; pairs of name and value change what is sent, "" leaves it out. */
public final class OAuth {
    public static final String REDIRECT = "rendezvous://callback";

    /** From RFC 7636 appendix B. */
    public static final String VERIFIER = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";

    private static final String CHALLENGE = "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM";

    private final IdentityServer server;
    private final Browser browser;

    public OAuth(IdentityServer server) {
        this.server = server;
        this.browser = server.browser();
    }

    public Browser browser() {
        return browser;
    }

    public Answer authorize(String... changes) {
        return browser.page("/oauth2/authorize?"
                + Browser.encode(changed(
                        new LinkedHashMap<>(Map.of(
                                "response_type", "code",
                                "client_id", "mobile",
                                "redirect_uri", REDIRECT,
                                "scope", "openid profile email",
                                "state", "a-state",
                                "nonce", "a-nonce",
                                "code_challenge", CHALLENGE,
                                "code_challenge_method", "S256")),
                        changes)));
    }

    /** Signs in through the form and comes back to the client. */
    public Answer signIn(String email, String... changes) {
        authorize(changes);
        browser.signIn(email, IdentityServer.PASSWORD);
        return authorize(changes);
    }

    public Answer exchange(String code, String... changes) {
        return token(changed(
                new LinkedHashMap<>(Map.of(
                        "grant_type", "authorization_code",
                        "client_id", "mobile",
                        "redirect_uri", REDIRECT,
                        "code", code,
                        "code_verifier", VERIFIER)),
                changes));
    }

    public JsonNode tokens(String email) {
        return exchange(signIn(email).redirected("code")).json();
    }

    public Answer refresh(String refreshToken, String... changes) {
        return token(changed(
                new LinkedHashMap<>(
                        Map.of("grant_type", "refresh_token", "client_id", "mobile", "refresh_token", refreshToken)),
                changes));
    }

    public Answer token(Map<String, String> parameters, String... headers) {
        return server.browser().post("/oauth2/token", parameters, headers);
    }

    /** Verified as a door would: by the published keys. */
    public JWTClaimsSet verified(String token) throws Exception {
        var keys = JWKSourceBuilder.create(
                        server.issuer().resolve("/oauth2/jwks").toURL())
                .build();
        var processor = new DefaultJWTProcessor<SecurityContext>();
        processor.setJWSKeySelector(new JWSVerificationKeySelector<>(JWSAlgorithm.RS256, keys));
        return processor.process(token, null);
    }

    private static Map<String, String> changed(Map<String, String> fields, String... changes) {
        for (int i = 0; i < changes.length; i += 2) {
            if (changes[i + 1].isEmpty()) {
                fields.remove(changes[i]);
            } else {
                fields.put(changes[i], changes[i + 1]);
            }
        }
        return fields;
    }
}
