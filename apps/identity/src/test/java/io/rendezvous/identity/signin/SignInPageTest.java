package io.rendezvous.identity.signin;

import static org.assertj.core.api.Assertions.assertThat;

import io.rendezvous.identity.account.Role;
import io.rendezvous.identity.testing.Browser;
import io.rendezvous.identity.testing.IdentityServer;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SignInPageTest {
    private final IdentityServer server = IdentityServer.shared();
    private final Browser browser = server.browser();

    @Test
    void speaksTheBrowsersLanguage() {
        assertThat(browser.page("/sign-in", "accept-language", "pt-BR,de-AT;q=0.9,en;q=0.8")
                        .body())
                .contains("<html lang=\"pt\">", "Iniciar sessão", "Endereço de e-mail");
        assertThat(browser.page("/sign-in", "accept-language", "de-AT,en;q=0.8").body())
                .contains("<html lang=\"de\">", "Anmelden", "E-Mail-Adresse");
        assertThat(browser.page("/sign-in", "accept-language", "fr").body())
                .contains("<html lang=\"en\">", "Sign in", "E-mail address");
        assertThat(browser.page("/sign-in", "accept-language", "!").body()).contains("<html lang=\"en\">");
    }

    @Test
    void bringsItsOwnStyleAndAllowsNothingFromElsewhere() {
        var page = browser.page("/sign-in");
        assertThat(page.header("content-security-policy"))
                .contains(
                        "default-src 'none'; style-src 'self'",
                        "frame-ancestors 'none'",
                        "form-action 'self' http://127.0.0.1:* http://localhost:4001 http://localhost:4002"
                                + " http://localhost:4003 rendezvous:");
        assertThat(page.header("x-content-type-options")).isEqualTo("nosniff");
        assertThat(page.header("cache-control")).contains("no-store");
        assertThat(page.body()).doesNotContain("{{", "http://", "https://", "<script");
        assertThat(browser.get("/assets/identity.css").header("content-type")).startsWith("text/css");
        assertThat(browser.get("/assets/icon.svg").status()).isEqualTo(200);
    }

    @Test
    void answersAlikeToAWrongPasswordAnUnknownAndADisabledAccount() {
        var known = server.person(Role.MEMBER);
        var disabled = server.person(Role.MEMBER);
        server.database()
                .jdbc()
                .sql("update account set enabled = false where id = :id")
                .param("id", disabled.id())
                .update();
        var wrongPassword = browser.signIn(known.email(), "wrong");
        assertThat(wrongPassword.location()).endsWith("/sign-in?problem=refused");
        assertThat(browser.signIn("nobody@example.org", "wrong").location()).isEqualTo(wrongPassword.location());
        assertThat(browser.signIn(disabled.email(), IdentityServer.PASSWORD).location())
                .isEqualTo(wrongPassword.location());
        assertThat(browser.page(wrongPassword.location()).body())
                .contains("The e-mail address or the password is not right.");
    }

    @Test
    void keepsWhatWasTypedAsTheAddressAndEscapesIt() {
        var answer = browser.signIn("\"><script>@example.org", "wrong");
        assertThat(browser.page(answer.location()).body())
                .contains("value=\"&quot;&gt;&lt;script&gt;@example.org\"")
                .doesNotContain("<script");
    }

    @Test
    void sendsTheBrowserToItselfWhateverHostTheRequestClaims() {
        assertThat(browser.page("/").location()).isEqualTo("/sign-in");
    }

    @Test
    void takesTheAddressInAnyCase() {
        var person = server.person(Role.MEMBER);
        assertThat(browser.signIn(" " + person.email().toUpperCase(Locale.ROOT) + " ", IdentityServer.PASSWORD)
                        .location())
                .doesNotContain("problem");
    }

    @Test
    void greetsThePersonAndSignsOut() {
        var person = server.person(Role.MEMBER);
        browser.signIn(person.email(), IdentityServer.PASSWORD);
        assertThat(browser.page("/").body()).contains("Ada &amp; &lt;Co&gt;").doesNotContain("<Co>");
        var signedOut = browser.post("/sign-out", Map.of("_csrf", browser.csrf("/")));
        assertThat(browser.page(signedOut.location()).body()).contains("You are signed out.");
        assertThat(browser.page("/").location()).endsWith("/sign-in");
    }

    @Test
    void changesTheSessionWhenSomeoneSignsIn() {
        var person = server.person(Role.MEMBER);
        String before = browser.page("/sign-in").header("set-cookie");
        String after = browser.signIn(person.email(), IdentityServer.PASSWORD).header("set-cookie");
        assertThat(before).startsWith("rendezvous-identity=").contains("HttpOnly", "SameSite=Lax");
        assertThat(after).startsWith("rendezvous-identity=").isNotEqualTo(before);
    }

    @Test
    void refusesAFormThatWasNotOurs() {
        var person = server.person(Role.MEMBER);
        browser.page("/sign-in");
        var answer = browser.post(
                "/sign-in",
                Map.of("email", person.email(), "password", IdentityServer.PASSWORD, "_csrf", "made-up"),
                "accept",
                "text/html");
        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.body()).contains("This is not possible");
    }

    @Test
    void locksAfterFiveWrongPasswordsAndSaysSo() {
        var person = server.person(Role.MEMBER);
        for (int attempt = 0; attempt < 5; attempt++) {
            assertThat(browser.signIn(person.email(), "wrong").location()).endsWith("problem=refused");
        }
        var locked = browser.signIn(person.email(), IdentityServer.PASSWORD);
        assertThat(locked.location()).endsWith("problem=locked");
        assertThat(browser.page(locked.location()).body()).contains("Too many attempts. Wait 5 minutes");
    }
}
