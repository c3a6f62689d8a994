package io.rendezvous.identity.token;

import static org.assertj.core.api.Assertions.assertThat;

import io.rendezvous.identity.testing.IdentityServer;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DiscoveryTest {
    private final IdentityServer server = IdentityServer.shared();

    @ParameterizedTest
    @ValueSource(strings = {"openid-configuration", "oauth-authorization-server"})
    void namesWhatIsOfferedAndNothingElse(String document) {
        var json = server.browser().get("/.well-known/" + document).json();
        assertThat(json.path("issuer").asString()).isEqualTo(server.issuer().toString());
        assertThat(json.path("authorization_endpoint").asString()).isEqualTo(server.issuer() + "/oauth2/authorize");
        assertThat(json.path("token_endpoint").asString()).isEqualTo(server.issuer() + "/oauth2/token");
        assertThat(json.path("jwks_uri").asString()).isEqualTo(server.issuer() + "/oauth2/jwks");
        assertThat(json.path("revocation_endpoint").asString()).isEqualTo(server.issuer() + "/oauth2/revoke");
        assertThat(json.path("code_challenge_methods_supported").toString()).isEqualTo("[\"S256\"]");
        assertThat(json.path("token_endpoint_auth_methods_supported").toString())
                .isEqualTo("[\"client_secret_basic\",\"client_secret_post\",\"none\"]");
        assertThat(json.path("grant_types_supported").toString())
                .isEqualTo("[\"authorization_code\",\"refresh_token\",\"client_credentials\"]");
        assertThat(json.has("introspection_endpoint")).isFalse();
    }

    @Test
    void publishesPublicKeysOnly() {
        var keys = server.browser().get("/oauth2/jwks").json().path("keys");
        assertThat(keys.size()).isEqualTo(1);
        assertThat(keys.get(0).propertyNames()).containsExactlyInAnyOrder("kty", "e", "use", "kid", "alg", "n");
    }

    @Test
    void introspectionIsClosed() {
        var answer = server.browser()
                .post(
                        "/oauth2/introspect",
                        Map.of(
                                "client_id", "partner-demo",
                                "client_secret", "development-only-secret-of-partner-demo",
                                "token", "any"));
        assertThat(answer.status()).isEqualTo(403);
    }
}
