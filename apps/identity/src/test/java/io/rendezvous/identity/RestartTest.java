package io.rendezvous.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rendezvous.identity.account.Role;
import io.rendezvous.identity.testing.Database;
import io.rendezvous.identity.testing.IdentityServer;
import io.rendezvous.identity.testing.OAuth;
import java.util.List;
import org.junit.jupiter.api.Test;

class RestartTest {
    private final Database database = Database.fresh();
    private final int port = IdentityServer.freePort();

    @Test
    void aRestartKeepsKeysClientsRefreshTokensAndBrowserSessions() throws Exception {
        OAuth oauth;
        String accessToken;
        String refreshToken;
        List<String> clients;
        try (var server = IdentityServer.start(database, port)) {
            oauth = new OAuth(server);
            var tokens = oauth.tokens(server.person(Role.MEMBER).email());
            accessToken = tokens.path("access_token").asString();
            refreshToken = tokens.path("refresh_token").asString();
            clients = clients();
        }
        try (var _ = IdentityServer.start(database, port)) {
            assertThat(oauth.verified(accessToken).getSubject()).isNotEmpty();
            assertThat(oauth.refresh(refreshToken).status()).isEqualTo(200);
            assertThat(oauth.authorize().redirected("code")).isNotEmpty();
            assertThat(clients()).isEqualTo(clients).hasSize(4);
        }
        assertThatThrownBy(() -> IdentityServer.start(
                        database, port, "--IDENTITY_KEY_ENCRYPTION_SECRET=not the secret that it was before this"))
                .hasStackTraceContaining("IDENTITY_KEY_ENCRYPTION_SECRET is not the one it was stored with");
    }

    @Test
    void refusesToStartWithoutSecretsOutsideDevelopment() {
        String secret = "=long enough to be the secret of a server";
        String key = "--IDENTITY_KEY_ENCRYPTION_SECRET" + secret;
        String web = "--BFF_WEB_CLIENT_SECRET" + secret;
        String admin = "--BFF_ADMIN_CLIENT_SECRET" + secret;
        assertThatThrownBy(() -> IdentityServer.startAs("production", database, port, key, web))
                .hasStackTraceContaining("Client bff-admin has no secret");
        assertThatThrownBy(() -> IdentityServer.startAs("production", database, port, web, admin))
                .hasStackTraceContaining("IDENTITY_KEY_ENCRYPTION_SECRET is missing");
    }

    private List<String> clients() {
        return database.jdbc()
                .sql("select oauth2_registered_client::text from oauth2_registered_client order by id")
                .query(String.class)
                .list();
    }
}
