package io.rendezvous.identity.token;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import io.rendezvous.identity.account.Role;
import io.rendezvous.identity.testing.Browser.Answer;
import io.rendezvous.identity.testing.IdentityServer;
import io.rendezvous.identity.testing.OAuth;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** RFC 9449: a refresh token of a phone is of no use on another. */
class DeviceBindingTest {
    private final IdentityServer server = IdentityServer.shared();
    private final OAuth oauth = new OAuth(server);
    private ECKey device;
    private Answer first;

    @BeforeEach
    void signInOnADevice() throws Exception {
        device = new ECKeyGenerator(Curve.P_256).generate();
        String code = oauth.signIn(server.person(Role.MEMBER).email()).redirected("code");
        first = oauth.token(
                Map.of(
                        "grant_type",
                        "authorization_code",
                        "client_id",
                        "mobile",
                        "redirect_uri",
                        OAuth.REDIRECT,
                        "code",
                        code,
                        "code_verifier",
                        OAuth.VERIFIER),
                "DPoP",
                proof(device));
    }

    @Test
    void theTokenNamesTheDevicesKeyAndSoDoesTheNext() throws Exception {
        assertThat(first.json().path("token_type").asString()).isEqualTo("DPoP");
        Answer next = refresh("DPoP", proof(device));
        for (Answer answer : new Answer[] {first, next}) {
            var claims = oauth.verified(answer.json().path("access_token").asString());
            assertThat(claims.getJSONObjectClaim("cnf"))
                    .containsEntry("jkt", device.computeThumbprint().toString());
        }
    }

    @Test
    void anotherDeviceOrNoneIsRefused() throws Exception {
        var stranger = new ECKeyGenerator(Curve.P_256).generate();
        assertThat(refresh("DPoP", proof(stranger)).status()).isEqualTo(400);
        assertThat(refresh().status()).isEqualTo(400);
        assertThat(refresh("DPoP", proof(device)).status()).isEqualTo(200);
    }

    private Answer refresh(String... headers) {
        return oauth.token(
                Map.of(
                        "grant_type", "refresh_token",
                        "client_id", "mobile",
                        "refresh_token", first.json().path("refresh_token").asString()),
                headers);
    }

    private String proof(ECKey key) throws Exception {
        var header = new JWSHeader.Builder(JWSAlgorithm.ES256)
                .type(new JOSEObjectType("dpop+jwt"))
                .jwk(key.toPublicJWK())
                .build();
        var claims = new JWTClaimsSet.Builder()
                .claim("htm", "POST")
                .claim("htu", server.issuer() + "/oauth2/token")
                .issueTime(Date.from(Instant.now()))
                .jwtID(UUID.randomUUID().toString())
                .build();
        var proof = new SignedJWT(header, claims);
        proof.sign(new ECDSASigner(key));
        return proof.serialize();
    }
}
