package io.rendezvous.identity.signin;

import static org.assertj.core.api.Assertions.assertThat;

import io.rendezvous.identity.account.Role;
import io.rendezvous.identity.testing.Browser;
import io.rendezvous.identity.testing.Browser.Answer;
import io.rendezvous.identity.testing.IdentityServer;
import io.rendezvous.identity.testing.OAuth;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** OpenID Connect RP-Initiated Logout 1.0. */
class SignOutTest {
    private final IdentityServer server = IdentityServer.shared();
    private final OAuth oauth = new OAuth(server);

    @Test
    void endsTheBrowsersSessionAndReturnsToTheClient() {
        var tokens = oauth.tokens(server.person(Role.MEMBER).email());
        assertThat(oauth.authorize().redirected("code")).isNotEmpty();
        Answer signedOut = signOut(tokens.path("id_token").asString(), "rendezvous://signed-out");
        assertThat(signedOut.location()).isEqualTo("rendezvous://signed-out?state=bye");
        assertThat(oauth.authorize().location()).endsWith("/sign-in");
    }

    @Test
    void takesAnIdTokenThatHasBeenRenewedSince() {
        var tokens = oauth.tokens(server.person(Role.MEMBER).email());
        oauth.refresh(tokens.path("refresh_token").asString());
        Answer signedOut = signOut(tokens.path("id_token").asString(), "rendezvous://signed-out");
        assertThat(signedOut.location()).startsWith("rendezvous://signed-out");
    }

    @Test
    void refusesARedirectThatIsNotTheClients() {
        var tokens = oauth.tokens(server.person(Role.MEMBER).email());
        Answer refused = signOut(tokens.path("id_token").asString(), "https://stranger.example/");
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.location()).isEmpty();
        assertThat(oauth.authorize().redirected("code")).isNotEmpty();
    }

    private Answer signOut(String idToken, String redirect) {
        return oauth.browser()
                .page("/connect/logout?"
                        + Browser.encode(Map.of(
                                "id_token_hint", idToken, "post_logout_redirect_uri", redirect, "state", "bye")));
    }
}
