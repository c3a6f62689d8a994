package io.rendezvous.identity.token;

import static org.assertj.core.api.Assertions.assertThat;

import io.rendezvous.identity.account.Role;
import io.rendezvous.identity.testing.Browser.Answer;
import io.rendezvous.identity.testing.IdentityServer;
import io.rendezvous.identity.testing.OAuth;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RefreshTest {
    private final IdentityServer server = IdentityServer.shared();
    private final OAuth oauth = new OAuth(server);

    @Test
    void everyUseGivesANewRefreshToken() {
        String first = refreshToken(server.person(Role.MEMBER).email());
        String second = next(first);
        String third = next(second);
        assertThat(first).isNotEqualTo(second).isNotEqualTo(third);
        assertThat(second).isNotEqualTo(third);
    }

    @Test
    void aSpentRefreshTokenEndsTheWholeFamily() {
        String first = refreshToken(server.person(Role.MEMBER).email());
        String third = next(next(first));
        assertThat(error(oauth.refresh(first))).isEqualTo("invalid_grant");
        assertThat(error(oauth.refresh(third))).isEqualTo("invalid_grant");
    }

    @Test
    void oneOfManyUsesAtOnceWins() {
        String token = refreshToken(server.person(Role.MEMBER).email());
        var statuses = IntStream.range(0, 8)
                .parallel()
                .mapToObj(_ -> oauth.refresh(token).status())
                .toList();
        assertThat(statuses).containsOnlyOnce(200).containsOnly(200, 400);
    }

    @Test
    void aChangeOfRolesShowsInTheNextToken() throws Exception {
        var person = server.person(Role.MEMBER);
        String token = refreshToken(person.email());
        change(person.id(), "roles = '{MEMBER,STAFF}'");
        var claims =
                oauth.verified(oauth.refresh(token).json().path("access_token").asString());
        assertThat(claims.getStringListClaim("roles")).containsExactly("MEMBER", "STAFF");
        assertThat(claims.getStringListClaim("permissions")).contains("admin:access");
    }

    @Test
    void aDisabledAccountGetsNoMoreTokens() {
        var person = server.person(Role.MEMBER);
        String code = new OAuth(server).signIn(person.email()).redirected("code");
        String token = refreshToken(person.email());
        change(person.id(), "enabled = false");
        assertThat(error(oauth.refresh(token))).isEqualTo("invalid_grant");
        assertThat(error(oauth.exchange(code))).isEqualTo("invalid_grant");
    }

    @Test
    void refusesAnExpiredAndAMadeUpToken() {
        var person = server.person(Role.MEMBER);
        String token = refreshToken(person.email());
        server.database().jdbc().sql("""
                        update oauth2_authorization
                        set refresh_token_issued_at = now() - interval '8 days', refresh_token_expires_at = now() - interval '1 second'
                        where principal_name = :id
                        """).param("id", person.id().toString()).update();
        assertThat(error(oauth.refresh(token))).isEqualTo("invalid_grant");
        assertThat(error(oauth.refresh("made-up"))).isEqualTo("invalid_grant");
    }

    @Test
    void anotherTokenIsNoRefreshToken() {
        var tokens = oauth.tokens(server.person(Role.MEMBER).email());
        String refreshToken = tokens.path("refresh_token").asString();
        next(refreshToken);
        assertThat(error(oauth.refresh(tokens.path("id_token").asString()))).isEqualTo("invalid_grant");
        assertThat(error(oauth.refresh(tokens.path("access_token").asString()))).isEqualTo("invalid_grant");
        assertThat(error(oauth.refresh(HashedTokens.hash(refreshToken)))).isEqualTo("invalid_grant");
    }

    @Test
    void anotherClientCanNotUseIt() {
        String token = refreshToken(server.person(Role.MEMBER).email());
        assertThat(error(oauth.refresh(token, "client_id", "bff-web"))).isEqualTo("invalid_client");
        assertThat(error(oauth.refresh(
                        token, "client_id", "bff-web", "client_secret", "development-only-secret-of-bff-web")))
                .isEqualTo("invalid_grant");
        assertThat(error(oauth.refresh(token, "client_id", "nobody"))).isEqualTo("invalid_client");
    }

    @Test
    void aRevokedTokenIsOfNoUse() {
        String token = refreshToken(server.person(Role.MEMBER).email());
        Answer revoked = server.browser().post("/oauth2/revoke", Map.of("client_id", "mobile", "token", token));
        assertThat(revoked.status()).isEqualTo(200);
        assertThat(error(oauth.refresh(token))).isEqualTo("invalid_grant");
    }

    @Test
    void theDatabaseKnowsNoTokenThatWouldWork() {
        var person = server.person(Role.MEMBER);
        var tokens = oauth.tokens(person.email());
        String row = server.database()
                .jdbc()
                .sql("select oauth2_authorization::text from oauth2_authorization where principal_name = :id")
                .param("id", person.id().toString())
                .query(String.class)
                .single();
        assertThat(row)
                .contains(HashedTokens.hash(tokens.path("refresh_token").asString()))
                .doesNotContain(tokens.path("refresh_token").asString())
                .doesNotContain(tokens.path("access_token").asString())
                .doesNotContain(tokens.path("id_token").asString());
    }

    private void change(UUID account, String assignment) {
        server.database()
                .jdbc()
                .sql("update account set " + assignment + " where id = :id")
                .param("id", account)
                .update();
    }

    private String refreshToken(String email) {
        return oauth.tokens(email).path("refresh_token").asString();
    }

    private String next(String refreshToken) {
        Answer answer = oauth.refresh(refreshToken);
        assertThat(answer.status()).isEqualTo(200);
        return answer.json().path("refresh_token").asString();
    }

    private static String error(Answer answer) {
        assertThat(answer.status()).isBetween(400, 401);
        return answer.json().path("error").asString();
    }
}
