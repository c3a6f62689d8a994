package io.rendezvous.kit.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import io.rendezvous.kit.viewer.Permission;
import io.rendezvous.kit.viewer.Role;
import io.rendezvous.kit.viewer.Viewer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Mints tokens as the identity server does, and serves the key that verifies them. */
public final class TestTokens {

    private static final TestTokens INSTANCE = new TestTokens();

    private final RSAKey key = newKey();
    private final RSAKey unknownKey = newKey();
    private final String issuer;

    private TestTokens() {
        try {
            var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            var keys = new JWKSet(key.toPublicJWK()).toString().getBytes(UTF_8);
            server.createContext("/oauth2/jwks", exchange -> {
                exchange.getResponseHeaders().set("content-type", "application/json");
                exchange.sendResponseHeaders(200, keys.length);
                exchange.getResponseBody().write(keys);
                exchange.close();
            });
            server.start();
            issuer = "http://localhost:" + server.getAddress().getPort();
        } catch (IOException exception) {
            throw new IllegalStateException(exception);
        }
    }

    public static TestTokens get() {
        return INSTANCE;
    }

    public String issuer() {
        return issuer;
    }

    public String of(Viewer viewer) {
        return signed(key, viewer, claims -> claims);
    }

    public String expired(Viewer viewer) {
        return signed(key, viewer, claims -> claims.expirationTime(inMinutes(-10)));
    }

    /** Signed with a key that the identity server doesn't know, under its key id. */
    public String forged(Viewer viewer) {
        return signed(unknownKey, viewer, claims -> claims);
    }

    public String fromAnotherIssuer(Viewer viewer) {
        return signed(key, viewer, claims -> claims.issuer("https://elsewhere.example"));
    }

    public String meantFor(String audience, Viewer viewer) {
        return signed(key, viewer, claims -> claims.audience(audience));
    }

    public String without(String claim, Viewer viewer) {
        return signed(key, viewer, claims -> claims.claim(claim, null));
    }

    private String signed(RSAKey signingKey, Viewer viewer, UnaryOperator<JWTClaimsSet.Builder> change) {
        try {
            var header = new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("test").build();
            var token = new SignedJWT(header, change.apply(claims(viewer)).build());
            token.sign(new RSASSASigner(signingKey));
            return token.serialize();
        } catch (JOSEException exception) {
            throw new IllegalStateException(exception);
        }
    }

    private JWTClaimsSet.Builder claims(Viewer viewer) {
        var claims = new JWTClaimsSet.Builder()
                .issuer(issuer)
                .audience("rendezvous")
                .issueTime(inMinutes(-1))
                .expirationTime(inMinutes(5))
                .claim("community", viewer.communityId().toString())
                .claim("permissions", texts(viewer.permissions()));
        return switch (viewer) {
            case Viewer.Person person ->
                claims.subject(person.userId().toString())
                        .claim("roles", person.roles().stream().map(Role::name).toList());
            case Viewer.Program program -> claims.subject(program.clientId());
        };
    }

    private static List<String> texts(Set<Permission> permissions) {
        return permissions.stream().map(Permission::toString).toList();
    }

    private static Date inMinutes(int minutes) {
        return Date.from(Instant.now().plus(Duration.ofMinutes(minutes)));
    }

    private static RSAKey newKey() {
        try {
            return new RSAKeyGenerator(2048).keyID("test").generate();
        } catch (JOSEException exception) {
            throw new IllegalStateException(exception);
        }
    }
}
