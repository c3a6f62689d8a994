package io.rendezvous.router.server;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import io.netty.handler.codec.http.QueryStringDecoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Mono;
import reactor.netty.DisposableServer;
import reactor.netty.http.server.HttpServer;
import reactor.netty.http.server.HttpServerRequest;
import reactor.netty.http.server.HttpServerResponse;

/** An authorization server on a port of its own: signs everyone in at once, as {@code Ada}. */
public final class TestIdentity implements AutoCloseable {

    private record Grant(String nonce, String challenge) {}

    private final RSAKey key = key("first");
    private final DisposableServer server;
    private final Map<String, Grant> codes = new ConcurrentHashMap<>();
    private final Map<String, String> refreshTokens = new ConcurrentHashMap<>();
    private final AtomicInteger keyRequests = new AtomicInteger();
    private final AtomicInteger renewals = new AtomicInteger();
    private volatile Duration lifetime = Duration.ofMinutes(5);

    public TestIdentity() {
        server = HttpServer.create()
                .port(0)
                .route(routes -> routes.get("/oauth2/jwks", this::keys)
                        .get("/oauth2/authorize", this::authorize)
                        .post("/oauth2/token", this::token))
                .bindNow();
    }

    public String url() {
        return "http://localhost:" + server.port();
    }

    /** How often the keys were asked for. */
    public int keyRequests() {
        return keyRequests.get();
    }

    public int renewals() {
        return renewals.get();
    }

    /** Of the access tokens issued from now on. */
    public void issueTokensFor(Duration lifetime) {
        this.lifetime = lifetime;
    }

    /** Forgets every refresh token. */
    public void revokeAll() {
        refreshTokens.clear();
    }

    public String token(String... permissions) {
        return token(key, claims -> claims.audience("rendezvous").claim("permissions", List.of(permissions)));
    }

    public String token(Consumer<JWTClaimsSet.Builder> change) {
        return token(key, change);
    }

    /** Signed with a key that identity never had, under the name of the one it has. */
    public String forged() {
        return token(key("first"), _ -> {});
    }

    public String tokenOfUnknownKey() {
        return token(key("second"), _ -> {});
    }

    private String token(RSAKey signer, Consumer<JWTClaimsSet.Builder> change) {
        var now = Instant.now();
        var claims = new JWTClaimsSet.Builder()
                .issuer(url())
                .subject("ada")
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(lifetime)))
                .jwtID(UUID.randomUUID().toString());
        change.accept(claims);
        try {
            var header = new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(signer.getKeyID());
            var jwt = new SignedJWT(header.build(), claims.build());
            jwt.sign(new RSASSASigner(signer));
            return jwt.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private Publisher<Void> keys(HttpServerRequest request, HttpServerResponse response) {
        keyRequests.incrementAndGet();
        return json(response, new JWKSet(key.toPublicJWK()).toString());
    }

    private Publisher<Void> authorize(HttpServerRequest request, HttpServerResponse response) {
        var query = new QueryStringDecoder(request.uri()).parameters();
        var code = UUID.randomUUID().toString();
        codes.put(code, new Grant(first(query, "nonce"), first(query, "code_challenge")));
        return response.sendRedirect(first(query, "redirect_uri") + "?code=" + code + "&state="
                + first(query, "state").replace("=", "%3D"));
    }

    private Publisher<Void> token(HttpServerRequest request, HttpServerResponse response) {
        return request.receive().aggregate().asString().flatMap(body -> {
            var form = new QueryStringDecoder(body, false).parameters();
            return Mono.from(
                    first(form, "grant_type").equals("refresh_token")
                            ? renew(first(form, "refresh_token"), response)
                            : redeem(first(form, "code"), first(form, "code_verifier"), response));
        });
    }

    private Publisher<Void> redeem(String code, String verifier, HttpServerResponse response) {
        var grant = codes.remove(code);
        if (grant == null || !grant.challenge().equals(challenge(verifier))) {
            return json(response.status(400), "{\"error\":\"invalid_grant\"}");
        }
        var idToken = token(
                key,
                claims -> claims.audience("bff-test")
                        .claim("nonce", grant.nonce())
                        .claim("name", "Ada Lovelace"));
        return json(response, "{\"id_token\":\"" + idToken + "\"," + tokens());
    }

    private Publisher<Void> renew(String refreshToken, HttpServerResponse response) {
        if (refreshTokens.remove(refreshToken) == null) {
            return json(response.status(400), "{\"error\":\"invalid_grant\"}");
        }
        renewals.incrementAndGet();
        return json(response, "{" + tokens());
    }

    private String tokens() {
        var refreshToken = UUID.randomUUID().toString();
        refreshTokens.put(refreshToken, "ada");
        return "\"access_token\":\"" + token("read:profile") + "\",\"token_type\":\"Bearer\",\"expires_in\":"
                + lifetime.toSeconds() + ",\"refresh_token\":\"" + refreshToken + "\",\"scope\":\"openid profile\"}";
    }

    private static Publisher<Void> json(HttpServerResponse response, String body) {
        return response.header("content-type", "application/json").sendString(Mono.just(body));
    }

    private static String first(Map<String, List<String>> parameters, String name) {
        return parameters.getOrDefault(name, List.of("")).getFirst();
    }

    private static String challenge(String verifier) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static RSAKey key(String id) {
        try {
            return new RSAKeyGenerator(2048).keyID(id).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        server.disposeNow();
    }
}
