package io.rendezvous.identity.token;

import static org.assertj.core.api.Assertions.assertThat;

import io.rendezvous.identity.account.Role;
import io.rendezvous.identity.testing.Browser.Answer;
import io.rendezvous.identity.testing.IdentityServer;
import io.rendezvous.identity.testing.OAuth;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AuthorizationCodeTest {
    private final IdentityServer server = IdentityServer.shared();
    private final OAuth oauth = new OAuth(server);

    @Test
    void sendsTheBrowserToTheFormAndThenBackToTheClient() {
        var person = server.person(Role.MEMBER);
        assertThat(oauth.authorize().location()).endsWith("/sign-in");
        Answer signedIn = oauth.browser().signIn(person.email(), IdentityServer.PASSWORD);
        assertThat(signedIn.location()).contains("/oauth2/authorize?");
        Answer back = oauth.browser().page(signedIn.location());
        assertThat(back.location()).startsWith(OAuth.REDIRECT + "?code=");
        assertThat(back.redirected("state")).isEqualTo("a-state");
    }

    @Test
    void accessTokenCarriesCommunityRolesAndPermissions() throws Exception {
        var person = server.person(Role.MEMBER, Role.PROVIDER);
        var answer = oauth.exchange(oauth.signIn(person.email()).redirected("code"));
        assertThat(answer.header("cache-control")).contains("no-store");
        assertThat(answer.json().path("expires_in").asInt()).isBetween(890, 900);
        var claims = oauth.verified(answer.json().path("access_token").asString());
        assertThat(claims.getIssuer()).isEqualTo(server.issuer().toString());
        assertThat(claims.getSubject()).isEqualTo(person.id().toString());
        assertThat(claims.getAudience()).containsExactly("rendezvous");
        assertThat(claims.getStringClaim("client_id")).isEqualTo("mobile");
        assertThat(claims.getStringClaim("community")).isEqualTo(IdentityServer.COMMUNITY.toString());
        assertThat(claims.getStringListClaim("roles")).containsExactly("MEMBER", "PROVIDER");
        assertThat(claims.getStringListClaim("permissions"))
                .contains("read:catalogue", "write:comment", "manage:services")
                .doesNotContain("admin:access")
                .doesNotHaveDuplicates();
        assertThat(claims.getClaim("scope")).isEqualTo(List.of("openid", "profile", "email"));
        assertThat(claims.getClaims()).doesNotContainKeys("email", "name");
    }

    @Test
    void idTokenNamesThePersonAndOpensNoDoor() throws Exception {
        var person = server.person(Role.STAFF);
        var claims =
                oauth.verified(oauth.tokens(person.email()).path("id_token").asString());
        assertThat(claims.getAudience()).containsExactly("mobile");
        assertThat(claims.getStringClaim("nonce")).isEqualTo("a-nonce");
        assertThat(claims.getStringClaim("email")).isEqualTo(person.email());
        assertThat(claims.getStringClaim("name")).isEqualTo(person.displayName());
        assertThat(claims.getClaims()).doesNotContainKeys("community", "roles", "permissions");
    }

    @Test
    void userInformationAnswersToTheAccessToken() {
        var person = server.person(Role.MEMBER);
        String token = oauth.tokens(person.email()).path("access_token").asString();
        Answer answer = server.browser().get("/userinfo", "authorization", "Bearer " + token);
        assertThat(answer.json().path("sub").asString()).isEqualTo(person.id().toString());
        assertThat(answer.json().path("email").asString()).isEqualTo(person.email());
        assertThat(server.browser()
                        .get("/userinfo", "authorization", "Bearer " + token + "x")
                        .status())
                .isEqualTo(401);
    }

    @Test
    void confidentialClientShowsItsSecret() {
        var person = server.person(Role.MEMBER);
        String redirect = "http://localhost:4002/login/oauth2/code/rendezvous";
        String[] web = {"client_id", "bff-web", "redirect_uri", redirect};
        String code = oauth.signIn(person.email(), web).redirected("code");
        assertThat(oauth.exchange(code, web).json().path("error").asString()).isEqualTo("invalid_client");
        String credentials = Base64.getEncoder()
                .encodeToString("bff-web:development-only-secret-of-bff-web".getBytes(StandardCharsets.US_ASCII));
        var tokens = oauth.token(
                Map.of(
                        "grant_type",
                        "authorization_code",
                        "redirect_uri",
                        redirect,
                        "code",
                        code,
                        "code_verifier",
                        OAuth.VERIFIER),
                "authorization",
                "Basic " + credentials);
        assertThat(tokens.status()).isEqualTo(200);
        assertThat(tokens.json().path("refresh_token").asString()).isNotEmpty();
    }

    @Test
    void secondUseOfACodeEndsWhatTheFirstGave() {
        var person = server.person(Role.MEMBER);
        String code = oauth.signIn(person.email()).redirected("code");
        String refreshToken = oauth.exchange(code).json().path("refresh_token").asString();
        assertThat(error(oauth.exchange(code))).isEqualTo("invalid_grant");
        assertThat(error(oauth.refresh(refreshToken))).isEqualTo("invalid_grant");
    }

    @Test
    void oneOfManyUsesAtOnceWins() {
        var person = server.person(Role.MEMBER);
        String code = oauth.signIn(person.email()).redirected("code");
        var statuses = IntStream.range(0, 8)
                .parallel()
                .mapToObj(_ -> oauth.exchange(code).status())
                .toList();
        assertThat(statuses).containsOnlyOnce(200).containsOnly(200, 400);
    }

    @Test
    void refusesACodeThatHasExpired() {
        var person = server.person(Role.MEMBER);
        String code = oauth.signIn(person.email()).redirected("code");
        server.database().jdbc().sql("""
                        update oauth2_authorization
                        set authorization_code_issued_at = now() - interval '8 days', authorization_code_expires_at = now() - interval '1 second'
                        where principal_name = :id
                        """).param("id", person.id().toString()).update();
        assertThat(error(oauth.exchange(code))).isEqualTo("invalid_grant");
    }

    @Test
    void refusesACodeOfAnotherRedirectOrVerifierOrNobody() {
        var person = server.person(Role.MEMBER);
        String code = oauth.signIn(person.email()).redirected("code");
        assertThat(error(oauth.exchange(code, "redirect_uri", "http://127.0.0.1/callback")))
                .isEqualTo("invalid_grant");
        assertThat(error(oauth.exchange(code, "code_verifier", "not-the-verifier")))
                .isEqualTo("invalid_grant");
        assertThat(error(oauth.exchange(code, "code_verifier", ""))).isEqualTo("invalid_client");
        assertThat(error(oauth.exchange("made-up"))).isEqualTo("invalid_grant");
    }

    @Test
    void demandsAProofKeyMadeWithS256() {
        Answer none = oauth.authorize("code_challenge", "", "code_challenge_method", "");
        assertThat(none.redirected("error")).isEqualTo("invalid_request");
        assertThat(oauth.authorize("code_challenge_method", "plain").redirected("error"))
                .isEqualTo("invalid_request");
        assertThat(oauth.authorize("scope", "openid everything").redirected("error"))
                .isEqualTo("invalid_scope");
    }

    @Test
    void showsAPageInsteadOfRedirectingToAStranger() {
        for (Answer answer : List.of(
                oauth.authorize("redirect_uri", "https://stranger.example/callback"),
                oauth.authorize("client_id", "stranger"))) {
            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.location()).isEmpty();
            assertThat(answer.body())
                    .contains("This is not possible", "invalid_request", answer.header("x-request-id"));
        }
    }

    @Test
    void loopbackRedirectMayHaveAnyPort() {
        var person = server.person(Role.MEMBER);
        assertThat(oauth.signIn(person.email(), "redirect_uri", "http://127.0.0.1:54321/callback")
                        .location())
                .startsWith("http://127.0.0.1:54321/callback?code=");
    }

    private static String error(Answer answer) {
        assertThat(answer.status()).isBetween(400, 401);
        return answer.json().path("error").asString();
    }
}
