package io.rendezvous.identity.token;

import static org.assertj.core.api.Assertions.assertThat;

import io.rendezvous.identity.testing.Browser.Answer;
import io.rendezvous.identity.testing.IdentityServer;
import io.rendezvous.identity.testing.OAuth;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ClientCredentialsTest {
    private static final String SECRET = "development-only-secret-of-partner-demo";
    private final OAuth oauth = new OAuth(IdentityServer.shared());

    @Test
    void aPartnersTokenIsForItsCommunityAndItsPermissions() throws Exception {
        Answer answer = ask("partner-demo", SECRET, "catalogue.read");
        var claims = oauth.verified(answer.json().path("access_token").asString());
        assertThat(claims.getSubject()).isEqualTo("partner-demo");
        assertThat(claims.getStringClaim("community")).isEqualTo("01900000-0000-7000-8000-000000000001");
        assertThat(claims.getStringListClaim("roles")).isEmpty();
        assertThat(claims.getStringListClaim("permissions")).containsExactly("read:catalogue");
        assertThat(claims.getClaim("scope")).isEqualTo(List.of("catalogue.read"));
        assertThat(answer.json().has("refresh_token")).isFalse();
    }

    @Test
    void refusesAWrongSecretAndAScopeThatIsNotThePartners() {
        assertThat(ask("partner-demo", "wrong", "catalogue.read")
                        .json()
                        .path("error")
                        .asString())
                .isEqualTo("invalid_client");
        assertThat(ask("partner-demo", SECRET, "openid").json().path("error").asString())
                .isEqualTo("invalid_scope");
    }

    @Test
    void refusesAClientThatSignsPeopleIn() {
        assertThat(ask("bff-web", "development-only-secret-of-bff-web", "openid")
                        .json()
                        .path("error")
                        .asString())
                .isEqualTo("unauthorized_client");
    }

    private Answer ask(String client, String secret, String scope) {
        return oauth.token(Map.of(
                "grant_type", "client_credentials", "client_id", client, "client_secret", secret, "scope", scope));
    }
}
